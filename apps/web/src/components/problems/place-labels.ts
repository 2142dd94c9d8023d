import type { CheckView } from "../../checker/view.ts";

/** Where a paragraph of a table stands: in which annex, or in the text itself. */
export type TableLabel = { readonly annex: string | null };

/** Labels of all paragraphs that stand in tables: 附件1 by the annex mark above. */
export function tableLabels(blocks: CheckView["blocks"]): ReadonlyMap<string, TableLabel> {
  const labels = new Map<string, TableLabel>();
  let annex: string | null = null;
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      if (block.role === "annex-mark") annex = block.text.replace(/[\s：:]/g, "");
      continue;
    }
    for (const { cells } of block.rows)
      for (const { paragraphs } of cells)
        for (const { key } of paragraphs) labels.set(key, { annex });
  }
  return labels;
}
