import { useWords } from "../../language/use-words.ts";
import { words } from "./words.ts";

/** So many names stand in a card; the list of units has them all. */
const MOST = 6;

/** Whom a change touches: 涉及 县水利局、县应急局. */
export function UnitNames({
  units,
  marked,
}: {
  readonly units: readonly string[];
  readonly marked: string | null;
}) {
  const say = useWords(words);
  // The one that is looked for is never among those left out.
  const ordered = marked === null ? units : [marked, ...units.filter((name) => name !== marked)];
  const named = ordered.slice(0, MOST);
  return (
    <span className="compare-concerned" title={units.join(say.comma)}>
      {say.concerned}{" "}
      {named.map((name, i) => (
        <span key={name}>
          {i === 0 ? "" : say.comma}
          {name === marked ? <b>{name}</b> : name}
        </span>
      ))}
      {units.length > named.length ? ` ${say.andMore(units.length)}` : ""}
    </span>
  );
}
