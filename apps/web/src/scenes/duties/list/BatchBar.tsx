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
}: {
  /** The marked ones. */
  readonly rows: readonly DutyRow[];
  readonly onUnmark: () => void;
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
  const run = async (kind: "sign" | "accept" | "signOff", chosen: readonly DutyRow[]) => {
    try {
      const found: BatchResult[] = [];
      for (const piece of inPieces(chosen, PIECE)) {
        const duties = piece.map(({ id, version }) => ({ id, version }));
        const answer = await command.ask({ body: { duties, command: { kind } } });
        found.push(...answer.results);
      }
      if (found.every(({ done }) => done)) {
        showToast({ kind: "done", text: say.allDone(found.length), action: null });
        onUnmark();
      } else setResults({ rows: chosen, results: found });
    } catch (error) {
      failed(error);
    }
  };
  const remind = async (chosen: readonly DutyRow[]) => {
    try {
      let chased = 0;
      for (const piece of inPieces(chosen, 1000)) {
        const answer = await chase.ask({ body: { dutyIds: piece.map(({ id }) => id) } });
        chased += answer.chased;
      }
      showToast({ kind: "done", text: say.chasedAll(chased), action: null });
    } catch (error) {
      failed(error);
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
            onUnmark();
          }}
        />
      )}
    </div>
  );
}
