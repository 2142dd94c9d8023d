import { dayField, textField, wordField, yesField } from "../search-fields.ts";

/** Which duties: held by one's units, naming one, led, given out, all within reach. */
export const dutyScopes = ["held", "led", "given", "named", "reach"] as const;

/** One of them. */
export type DutyScope = (typeof dutyScopes)[number];

export const dutyStates = [
  "assigned",
  "active",
  "claimed",
  "done",
  "signedOff",
  "declined",
  "transferred",
  "withdrawn",
] as const;

/** Where a duty stands. */
export type DutyState = (typeof dutyStates)[number];

export const dutyLights = ["red", "yellow", "green", "blue"] as const;

export const dutyParts = ["sole", "lead", "support"] as const;

export const dutySorts = ["due", "plan", "unit", "reported"] as const;

/** The order of a list. */
export type DutySort = (typeof dutySorts)[number];

/** The filters of the list, as its address has them: `?scope=held&light=red&text=消防`. */
export interface DutySearch {
  readonly scope?: DutyScope;
  readonly state?: readonly DutyState[];
  readonly light?: readonly (typeof dutyLights)[number][];
  readonly part?: readonly (typeof dutyParts)[number][];
  readonly planId?: string;
  readonly taskId?: string;
  readonly unitId?: string;
  /** That unit alone, without those below it. */
  readonly exactUnit?: true;
  readonly text?: string;
  /** Days, both included. */
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly overdue?: true;
  readonly unanswered?: true;
  /** Shares of duties too. */
  readonly shares?: true;
  readonly sort?: DutySort;
  /** The duty open beside the list. */
  readonly peek?: string;
}

/** Reads them from the texts behind the `?`; what is unknown is left out. */
export function readDutySearch(search: Readonly<Record<string, unknown>>): DutySearch {
  return {
    ...wordField("scope", dutyScopes, search),
    ...several("state", dutyStates, search["state"]),
    ...several("light", dutyLights, search["light"]),
    ...several("part", dutyParts, search["part"]),
    ...wordField("sort", dutySorts, search),
    ...textField("planId", search),
    ...textField("taskId", search),
    ...textField("unitId", search),
    ...yesField("exactUnit", search),
    ...textField("text", search),
    ...textField("peek", search),
    ...dayField("dueFrom", search),
    ...dayField("dueTo", search),
    ...yesField("overdue", search),
    ...yesField("unanswered", search),
    ...yesField("shares", search),
  };
}

function several<K extends string, V extends string>(
  name: K,
  values: readonly V[],
  given: unknown,
): { readonly [P in K]?: readonly V[] } {
  const asked: readonly unknown[] = Array.isArray(given) ? given : [given];
  const known = values.filter((each) => asked.includes(each));
  return (known.length === 0 ? {} : { [name]: known }) as unknown as {
    readonly [P in K]?: readonly V[];
  };
}
