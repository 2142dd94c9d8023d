import type { UnitView } from "../../../checker/view.ts";
import { useWords } from "../../../language/use-words.ts";
import { CertaintyNote } from "./CertaintyNote.tsx";
import { words } from "./words.ts";

/** Who does it: 市水务局 牵头，财务科、供水科 配合. */
export function OwnersValue({ units }: { readonly units: readonly UnitView[] }) {
  const said = useWords(words);
  const sides = [
    ["lead", said.leads],
    ["owner", ""],
    ["support", said.supports],
  ] as const;
  const groups = sides.flatMap(([side, after]) => {
    const names = units.filter((unit) => unit.side === side).map(({ name }) => name);
    return names.length === 0 ? [] : [{ side, names: names.join(said.list), after }];
  });
  const unstated = units.find(({ certainty }) => certainty !== "stated");
  return (
    <>
      {groups.map(({ side, names, after }, i) => (
        <span key={side}>
          {i > 0 && said.comma}
          <span className="value-owner">{names}</span>
          {after}
        </span>
      ))}
      {unstated !== undefined && <CertaintyNote certainty={unstated.certainty} />}
    </>
  );
}
