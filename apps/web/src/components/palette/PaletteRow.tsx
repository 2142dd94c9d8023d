import { useWords } from "../../language/use-words.ts";
import { SeverityMark } from "../problems/SeverityMark.tsx";
import { words as problemWords } from "../problems/words.ts";
import { KeyCaps } from "../shell/KeyCaps.tsx";
import type { PaletteItem } from "./palette-items.ts";

/** One line: number or mark, name, note, keys. */
export function PaletteRow({ item }: { readonly item: PaletteItem }) {
  const say = useWords(problemWords);
  const { mark, severity, name, note, keys } = item;
  return (
    <>
      {mark === undefined ? null : <span className="palette-mark number">{mark}</span>}
      {severity === undefined ? null : (
        <SeverityMark severity={severity} label={say.severity[severity]} />
      )}
      <span className="palette-name">{name}</span>
      {note === undefined ? null : <span className="palette-note">{note}</span>}
      {keys === undefined ? null : <KeyCaps keys={keys} />}
    </>
  );
}
