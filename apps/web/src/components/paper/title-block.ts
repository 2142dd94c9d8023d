import type { BlockView } from "../../checker/view.ts";

/**
 * After which paragraph the red rule stands: under masthead and number where the document has a masthead, else under
 * number and title, as on printed official documents; null where it has neither.
 */
export function ruleAfter(blocks: readonly BlockView[]): string | null {
  const red = blocks.some((block) => block.kind === "paragraph" && block.role === "masthead");
  let last: string | null = null;
  for (const block of blocks) {
    if (block.kind !== "paragraph") break;
    const { role, key } = block;
    if (role === "blank") continue;
    if (role !== "number" && role !== (red ? "masthead" : "title")) break;
    last = key;
  }
  return last;
}
