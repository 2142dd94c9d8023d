import { useCall } from "../../../api/use-call.ts";
import type { PickablePerson } from "../../../ui/desk/PersonPicker.tsx";

/** Somebody who can be named, with the units of their posts. */
export interface NameablePerson extends PickablePerson {
  readonly unitIds: readonly string[];
}

/** People with a post in a unit or below it, whom its duties can name; 200 at most, typed words find the rest. */
export function useUnitPeople(unitId: string, text: string): readonly NameablePerson[] {
  const query = { below: unitId, limit: 200, ...(text === "" ? {} : { text }) };
  const { data } = useCall("GET /api/people", { query }, { staleTime: 60_000 });
  return (data?.rows ?? []).map(({ id, name, posts }) => ({
    id,
    name,
    note: posts.map(({ unitName, title }) => `${unitName} ${title}`.trim()).join("；"),
    unitIds: posts.map((post) => post.unitId),
  }));
}
