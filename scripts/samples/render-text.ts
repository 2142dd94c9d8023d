import { itemLabels } from "./item-labels.ts";
import { ABOVE, LEFT, type Sample, type SampleBlock, type SampleTable } from "./sample.ts";

/** The sample as a text file: a paragraph a line, a table row a line with TABs between its cells, covered cells empty. */
export function renderText(sample: Sample): string {
  const labels = itemLabels(sample);
  return sample.blocks
    .flatMap((block, i) => linesOf(block, labels.get(i) ?? ""))
    .map((line) => `${line}\n`)
    .join("");
}

function linesOf(block: SampleBlock, label: string): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return block.lines;
    case "item":
      return [label + block.text];
    case "page":
      return [];
    case "table":
      return rowsOf(block);
  }
}

function rowsOf({ rows, headRows, autoNumber }: SampleTable): readonly string[] {
  let count = 0;
  return rows.map((row, y) =>
    row
      .map((words, x) => {
        if (words === ABOVE || words === LEFT) return "";
        if (autoNumber && x === 0 && y >= headRows) return String(++count);
        return words;
      })
      .join("\t"),
  );
}
