import { CallError } from "@luoshi/server/contract/client";
import { useState } from "react";
import { useCommand } from "../../../api/use-command.ts";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { useUndoable } from "../../../ui/use-undoable.ts";
import { dutyRefreshes } from "../duty-refreshes.ts";
import { BatchResults } from "./BatchResults.tsx";
import { type BatchKind, type BatchResult, batchesOf, inPieces } from "./batch.ts";
import type { DutyRow } from "./duty-row.ts";
import { words } from "./words.ts";

/** So many duties go in one call. */
const PIECE = 200;

/** What can be done with the marked rows; each succeeds or fails by itself, and says so. */
export function BatchBar({
  rows,
  onUnmark,
  onKeep,
}: {
  /** The marked ones. */
  readonly rows: readonly DutyRow[];
  readonly onUnmark: () => void;
  /** Leaves these marked: those with which it failed. */
  readonly onKeep: (ids: ReadonlySet<string>) => void;
}) {
  const say = useWords(words);
  const told = useBilingual();
  const undoable = useUndoable();
  const command = useCommand("POST /api/duties/commands", { refreshes: dutyRefreshes });
  const chase = useCommand("POST /api/chases", { refreshes: dutyRefreshes });
  const [asked, setAsked] = useState<readonly DutyRow[] | null>(null);
  const [results, setResults] = useState<{
    readonly rows: readonly DutyRow[];
    readonly results: readonly BatchResult[];
  } | null>(null);

  const failed = (error: unknown): void => {
    if (!(error instanceof CallError)) throw error;
    showToast({ kind: "error", text: told(error.answer.message), action: null });
  };
  /** What came of each; rows with which it failed stay marked, so that they can be dealt with. */
  const tell = (chosen: readonly DutyRow[], found: readonly BatchResult[], all: string): void => {
    if (found.every(({ done }) => done)) {
      showToast({ kind: "done", text: all, action: null });
      onUnmark();
    } else setResults({ rows: chosen, results: found });
  };
  /** A call that failed as a whole: what went before it is done, the rest stays marked. */
  const broken = (
    error: unknown,
    chosen: readonly DutyRow[],
    found: readonly BatchResult[],
  ): void => {
    failed(error);
    const done = new Set(found.flatMap((each) => (each.done ? [each.dutyId] : [])));
    onKeep(new Set(chosen.flatMap(({ id }) => (done.has(id) ? [] : [id]))));
  };
  const run = async (kind: "sign" | "accept" | "signOff", chosen: readonly DutyRow[]) => {
    const found: BatchResult[] = [];
    try {
      for (const piece of inPieces(chosen, PIECE)) {
        const duties = piece.map(({ id, version }) => ({ id, version }));
        const answer = await command.ask({ body: { duties, command: { kind } } });
        found.push(...answer.results);
      }
      tell(chosen, found, say.allDone(found.length));
    } catch (error) {
      broken(error, chosen, found);
    }
  };
  const remind = async (chosen: readonly DutyRow[]) => {
    const found: BatchResult[] = [];
    try {
      for (const piece of inPieces(chosen, 1000)) {
        const answer = await chase.ask({ body: { dutyIds: piece.map(({ id }) => id) } });
        found.push(...answer.results);
      }
      tell(chosen, found, say.chasedAll(found.length));
    } catch (error) {
      broken(error, chosen, found);
    }
  };
  const begin = (kind: BatchKind, chosen: readonly DutyRow[]): void => {
    if (kind === "signOff") setAsked(chosen);
    else if (kind === "sign") void run("sign", chosen);
    else if (kind === "accept")
      undoable(
        say.willAccept(chosen.length),
        () => void run("accept", chosen),
        () => {},
      );
    else
      undoable(
        say.willChase(chosen.length),
        () => void remind(chosen),
        () => {},
      );
  };

  const batches = batchesOf(rows);
  const busy = command.pending || chase.pending;
  return (
    <div className="duty-batch" role="region" aria-label={say.marked(rows.length)}>
      <strong className="number">{say.marked(rows.length)}</strong>
      {batches.length === 0 ? <span className="duty-faint">{say.batchNone}</span> : null}
      {batches.map(({ kind, rows: fitting }) => (
        <Button key={kind} busy={busy} onPress={() => begin(kind, fitting)}>
          {say.batch[kind](fitting.length)}
        </Button>
      ))}
      <Button kind="quiet" onPress={onUnmark}>
        {say.unmark}
      </Button>
      {asked === null ? null : (
        <Dialog
          title={say.confirmSignOff(asked.length)}
          description={say.confirmSignOffHelp}
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button onPress={() => setAsked(null)}>{say.cancel}</Button>
              <Button
                kind="primary"
                data-first
                onPress={() => {
                  setAsked(null);
                  void run("signOff", asked);
                }}
              >
                {say.batch.signOff(asked.length)}
              </Button>
            </>
          }
        />
      )}
      {results === null ? null : (
        <BatchResults
          {...results}
          onClose={() => {
            setResults(null);
            const left = results.results.flatMap(({ dutyId, done }) => (done ? [] : [dutyId]));
            onKeep(new Set(left));
          }}
        />
      )}
    </div>
  );
}
