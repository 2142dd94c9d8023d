import type { Answer } from "@luoshi/server/contract/client";
import { useCall } from "../../api/use-call.ts";
import { useWords } from "../../language/use-words.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { BoardTree } from "./BoardTree.tsx";
import { type BoardNode, type RollUpRow, rankedRows } from "./board-rows.ts";
import { type BoardSearch, type BoardTab, boardQuery } from "./board-search.ts";
import { words } from "./words.ts";

/** The totals of one tab, as a tree. */
export function Totals({
  board,
  by,
  search,
}: {
  readonly board: Answer<"GET /api/board">;
  readonly by: BoardTab;
  readonly search: BoardSearch;
}) {
  const say = useWords(words);
  const query = boardQuery(search);
  const tasks = useCall(
    "GET /api/roll-up",
    { query: { by: "task", ...query } },
    { enabled: by === "task" },
  );
  const rows: readonly RollUpRow[] | undefined =
    by === "unit" ? board.units : by === "plan" ? board.plans : tasks.data?.rows;
  if (rows === undefined)
    return tasks.error === null ? (
      <Skeleton />
    ) : (
      <ErrorState error={tasks.error} onRetry={() => void tasks.refetch()} />
    );
  const ranked = by === "unit" && search.rank === true;
  const nodes = (ranked ? rankedRows(rows) : rows).map(
    (row): BoardNode => ({
      row,
      kind: by,
      within:
        by === "unit" && search.planId !== undefined
          ? { planId: search.planId }
          : by === "unit"
            ? {}
            : query,
      own: row.id === search.unitId,
    }),
  );
  return <BoardTree label={say.tabs[by]} nodes={nodes} today={board.today} ranked={ranked} />;
}
