import { useMemo } from "react";
import type { ProblemView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { tableLabels } from "./place-labels.ts";
import { words } from "./words.ts";

/** Says where a problem stands: 第7段, 附件1 表. */
export function usePlaceLabel(): (problem: Pick<ProblemView, "no" | "place">) => string {
  const say = useWords(words);
  const blocks = useCheck((state) => state.view?.blocks);
  const tables = useMemo(() => tableLabels(blocks ?? []), [blocks]);
  return ({ no, place }) => {
    if (no !== null) return say.paragraph(no);
    const table = tables.get(place.paragraph);
    if (table === undefined) return say.wholeText;
    return table.annex === null ? say.table : say.annexTable(table.annex);
  };
}
