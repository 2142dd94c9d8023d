import type { Answer } from "@luoshi/server/contract/client";

/** One line a unit: who has answered. */
export type Receipt = Answer<"GET /api/plans/:planId/receipts">["rows"][number];

/** 全部 | 有未签收的 | 已全部签收 | 有退回的. */
export type ReceiptFilter = "all" | "unanswered" | "answered" | "declined";

/** Receipts in the order of their tree with how deep each stands; a unit whose parent is not shown stands on top. */
export function receiptTree(
  rows: readonly Receipt[],
): readonly { readonly receipt: Receipt; readonly depth: number }[] {
  const shown = new Set(rows.map(({ unitId }) => unitId));
  const below = new Map<string | null, Receipt[]>();
  for (const row of rows) {
    const parent = row.parentId !== null && shown.has(row.parentId) ? row.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  const walk = (parent: string | null, depth: number): { receipt: Receipt; depth: number }[] =>
    (below.get(parent) ?? []).flatMap((receipt) => [
      { receipt, depth },
      ...walk(receipt.unitId, depth + 1),
    ]);
  return walk(null, 0);
}

/** Whether a line is of that kind. */
export function isReceiptOf(receipt: Receipt, filter: ReceiptFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "unanswered":
      return receipt.unanswered > 0;
    case "answered":
      return receipt.unanswered === 0;
    case "declined":
      return receipt.declined > 0;
  }
}

/** All lines as one. */
export function receiptTotals(rows: readonly Receipt[]) {
  const sum = (of: (row: Receipt) => number) => rows.reduce((all, row) => all + of(row), 0);
  const duties = sum((row) => row.duties);
  const unanswered = sum((row) => row.unanswered);
  return {
    units: rows.length,
    duties,
    unanswered,
    signed: duties - unanswered,
    unansweredUnits: rows.filter((row) => row.unanswered > 0).length,
    done: sum((row) => row.done),
    declined: sum((row) => row.declined),
  };
}
