import { useMemo } from "react";
import type { Mark, ParagraphView } from "../../checker/view.ts";
import { useCheck } from "../../state/check-store.ts";
import { shiftMarks } from "./shift-marks.ts";

/**
 * A paragraph as it stands this moment: words typed or taken back a blink ago, which the compiler has yet to read, and the
 * marks moved along with them.
 */
export function usePresentText(paragraph: ParagraphView): {
  readonly text: string;
  readonly marks: readonly Mark[];
} {
  const typed = useCheck((state) => state.history.present.texts[paragraph.key]);
  // The compiler reads a tab as a blank.
  const text = (typed ?? paragraph.original).replace(/[\t\r]+/g, " ");
  return useMemo(() => {
    const read = paragraph.text.replace(/[\t\r]+/g, " ");
    return text === read
      ? { text: paragraph.text, marks: paragraph.marks }
      : { text, marks: shiftMarks(paragraph.marks, read, text) };
  }, [text, paragraph]);
}
