import type { RefusalReason } from "@luoshi/documents";

/** How many edits were refused for each reason, the commonest first. */
export function refusalCounts(
  reasons: readonly RefusalReason[],
): readonly { readonly reason: RefusalReason; readonly count: number }[] {
  const counts = new Map<RefusalReason, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count);
}
