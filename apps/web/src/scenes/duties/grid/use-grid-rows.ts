import type { CallError } from "@luoshi/server/contract/client";
import { useQuery } from "@tanstack/react-query";
import { allDuties } from "../list/all-duties.ts";
import type { DutyRow } from "../list/duty-row.ts";

/** More than anybody fills in at once. */
const MOST = 1000;

/** Duties to report for: those that one's units have, also unsigned ones, and those that name one. */
export function useGridRows() {
  return useQuery<readonly DutyRow[], CallError>({
    queryKey: ["report-grid"],
    // Rows must not move or go while they are filled in: they are read anew when the page is opened.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async () => {
      const [held, named] = await Promise.all([
        allDuties({ scope: "held", state: ["assigned", "active"], sort: "due" }, MOST),
        allDuties({ scope: "named", state: ["active"], sort: "due" }, MOST),
      ]);
      // Held by a unit for which one only reads, such as a supervisor's own, is not one's to report.
      const own = held.filter(({ commands }) => commands.some((kind) => writing.has(kind)));
      const ids = new Set(own.map(({ id }) => id));
      return [...own, ...named.filter(({ id }) => !ids.has(id))];
    },
  });
}

const writing: ReadonlySet<string> = new Set(["sign", "claim", "assign"]);
