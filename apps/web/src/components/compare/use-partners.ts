import { useMemo } from "react";
import type { ComparedRow } from "../../checker/compare-view.ts";

/** For each end of a move the row at its other end. */
export function usePartners(rows: readonly ComparedRow[]): ReadonlyMap<string, ComparedRow> {
  return useMemo(() => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    const partners = new Map<string, ComparedRow>();
    for (const { id, partner } of rows) {
      const other = byId.get(partner ?? "");
      if (other !== undefined) partners.set(id, other);
    }
    return partners;
  }, [rows]);
}
