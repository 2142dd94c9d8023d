import { CallError } from "@luoshi/server/contract/client";
import { useEffect, useRef, useState } from "react";
import { newKey } from "../../../api/new-key.ts";
import { serverCall } from "../../../api/server-call.ts";
import { now } from "../../../state/clock.ts";
import { advance, beginHistory, stepBack, stepForth } from "../../../state/history.ts";
import type { DutyRow } from "../list/duty-row.ts";
import { dropDraft, keepDraft, readDraft } from "../report/draft-store.ts";
import { contentOf } from "../report/report-draft.ts";
import { type CellChange, draftAt, type Grid, rowStatus, withCells } from "./report-grid.ts";

/** What became of a row that was sent. */
export type SentState =
  | { readonly kind: "sending" }
  | { readonly kind: "sent" }
  | { readonly kind: "failed"; readonly error: CallError };

/** So many rows are on their way at once: one connection stays free for the page. */
const AT_ONCE = 4;

/** All that is written in the grid: steps back and forth, kept in this browser, sent row by row. */
export function useReportGrid(personId: string, rows: readonly DutyRow[]) {
  const [history, setHistory] = useState(() => beginHistory(keptGrid(personId, rows)));
  const [sent, setSent] = useState<ReadonlyMap<string, SentState>>(new Map());
  const [kept, setKept] = useState(true);
  const grid = history.present;
  const written = useRef(grid);

  useEffect(() => {
    if (written.current === grid) return;
    let fits = true;
    for (const row of rows) {
      const draft = grid[row.id];
      if (draft === written.current[row.id]) continue;
      if (draft === undefined || rowStatus(grid, row) === "empty") dropDraft(personId, row.id);
      else fits = keepDraft(personId, row.id, draft) && fits;
    }
    written.current = grid;
    setKept(fits);
  }, [grid, rows, personId]);

  const change = (changes: readonly CellChange[], step: string | null = null): void => {
    const free = changes.filter(({ row }) => sent.get(row.id)?.kind !== "sent");
    setHistory((before) => advance(before, withCells(before.present, free, now()), step, now()));
  };

  const sendOne = async (row: DutyRow): Promise<boolean> => {
    const draft = draftAt(grid, row);
    const content = contentOf(draft);
    if (content === null) return false;
    const key = draft.key ?? newKey();
    // Kept before it goes: a page that dies now sends the same again, and it has one effect.
    keepDraft(personId, row.id, { ...draft, key });
    setHistory((before) => ({
      ...before,
      present: { ...before.present, [row.id]: { ...draftAt(before.present, row), key } },
    }));
    try {
      await serverCall(
        "POST /api/duties/:dutyId/reports",
        {
          params: { dutyId: row.id },
          // Also where it is signed for already: a try after a lost answer must say the very same.
          body: { content, submit: true, sign: true },
        },
        { key },
      );
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setSent((before) => new Map(before).set(row.id, { kind: "failed", error }));
      return false;
    }
    dropDraft(personId, row.id);
    setSent((before) => new Map(before).set(row.id, { kind: "sent" }));
    return true;
  };

  return {
    grid,
    sent,
    kept,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change,
    undo: () => setHistory(stepBack),
    redo: () => setHistory(stepForth),
    /** Sends every row that is ready; each stands for itself. @returns how many arrived */
    submit: async (): Promise<{ readonly arrived: number; readonly tried: number }> => {
      const ready = rows.filter(
        (row) => rowStatus(grid, row) === "ready" && sent.get(row.id)?.kind !== "sent",
      );
      setSent((before) => {
        const next = new Map(before);
        for (const row of ready) next.set(row.id, { kind: "sending" });
        return next;
      });
      let arrived = 0;
      const waiting = [...ready];
      const work = async (): Promise<void> => {
        for (let row = waiting.shift(); row !== undefined; row = waiting.shift())
          if (await sendOne(row)) arrived += 1;
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      // What has gone cannot be taken back by a step: steps begin anew here.
      setHistory((before) => beginHistory(before.present));
      return { arrived, tried: ready.length };
    },
  };
}

function keptGrid(personId: string, rows: readonly DutyRow[]): Grid {
  const found = rows.flatMap(({ id }) => {
    const draft = readDraft(personId, id);
    return draft === null ? [] : [[id, draft] as const];
  });
  return Object.fromEntries(found);
}
