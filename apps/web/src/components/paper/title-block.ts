import type { BlockView } from "../../checker/view.ts";

/** How far down a title may stand: behind a line of the web page it was taken from. */
const SOUGHT = 12;

/**
 * After which paragraph the red rule stands: under masthead and number where the document has a masthead, else under
 * number, title and a centred date, as on printed official documents; null where it has none of these.
 */
export function ruleAfter(blocks: readonly BlockView[]): string | null {
  const head = blocks.slice(0, SOUGHT);
  const red = head.some((block) => block.kind === "paragraph" && block.role === "masthead");
  const wanted = red ? "masthead" : "title";
  let last: string | null = null;
  let begun = false;
  for (const block of head) {
    if (block.kind !== "paragraph") break;
    const { role, key, align } = block;
    if (role === "blank") continue;
    const belongs =
      role === wanted || role === "number" || (role === "date" && align === "center" && !red);
    if (belongs) last = key;
    else if (begun) break;
    begun ||= role === wanted;
  }
  return begun ? last : null;
}
