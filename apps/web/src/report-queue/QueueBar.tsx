import { Link } from "@tanstack/react-router";
import { CloudUpload } from "lucide-react";
import { useEffect, useState } from "react";
import { useBilingual, useWords } from "../language/use-words.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import "./queue-bar.css";
import { useReportQueue } from "./queue-state.ts";
import type { QueuedReport } from "./queued-report.ts";
import { discardReport, retryReport, startReportQueue, wakeReportQueue } from "./report-queue.ts";
import { words } from "./words.ts";

/**
 * Sends what this person left on this device, says how many reports still wait, and opens the list of them; nothing to be
 * seen where none does.
 */
export function QueueBar({ personId }: { readonly personId: string }) {
  const say = useWords(words);
  useEffect(() => startReportQueue(personId), [personId]);
  const { items, fault } = useReportQueue();
  const [open, setOpen] = useState(false);
  if (items.length === 0) return null;
  const stuck = items.filter(({ state }) => state === "conflict" || state === "refused").length;
  return (
    <>
      {fault === null ? null : (
        <p className="queue-fault" role="alert">
          {say.memory[fault]}
        </p>
      )}
      <button
        type="button"
        className={stuck > 0 ? "queue-bar stuck" : "queue-bar"}
        onClick={() => setOpen(true)}
      >
        <CloudUpload size={18} aria-hidden />
        <span>{say.waiting(items.length)}</span>
        {stuck > 0 ? <span className="queue-stuck">{say.stuck(stuck)}</span> : null}
      </button>
      {/* Beside the button: inside of it, it would be no part of the button's name. */}
      <p className="visually-hidden" role="status">
        {say.waiting(items.length)}
      </p>
      {open ? <QueueList items={items} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function QueueList({
  items,
  onClose,
}: {
  readonly items: readonly QueuedReport[];
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const [discarding, setDiscarding] = useState<string | null>(null);
  if (discarding !== null)
    return (
      <Dialog
        title={say.discardTitle}
        description={say.discardHelp}
        onClose={() => setDiscarding(null)}
        actions={
          <>
            <Button onPress={() => setDiscarding(null)}>{say.keep}</Button>
            <Button
              kind="danger"
              onPress={() => {
                void discardReport(discarding);
                setDiscarding(null);
              }}
            >
              {say.discard}
            </Button>
          </>
        }
      />
    );
  return (
    <Dialog
      title={say.title}
      description={say.help}
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={wakeReportQueue}>
          {say.now}
        </Button>
      }
    >
      <ul className="queue-list">
        {items.map((item) => (
          <QueueLine key={item.id} item={item} onDiscard={() => setDiscarding(item.id)} />
        ))}
      </ul>
    </Dialog>
  );
}

function QueueLine({
  item,
  onDiscard,
}: {
  readonly item: QueuedReport;
  readonly onDiscard: () => void;
}) {
  const say = useWords(words);
  const told = useBilingual();
  const { id, dutyId, state, refusal, photos, taskText } = item;
  const stuck = state === "conflict" || state === "refused";
  return (
    <li>
      <p className="queue-task">{taskText}</p>
      <p className="queue-words">{item.words.done}</p>
      <p className={stuck ? "queue-state stuck" : "queue-state"}>
        {say.states[state]}
        {photos.length === 0 ? null : ` · ${say.photos(photos.length)}`}
      </p>
      {state === "conflict" ? <p>{say.conflict}</p> : null}
      {state === "refused" && refusal !== null ? (
        <p>
          {told(refusal.message)}。{told(refusal.help)}
        </p>
      ) : null}
      <div className="queue-actions">
        <Link to="/duties/$dutyId" params={{ dutyId }} className="button">
          {say.open}
        </Link>
        {state === "refused" ? (
          <Button onPress={() => void retryReport(id)}>{say.retry}</Button>
        ) : null}
        {state === "sending" ? null : (
          <Button kind="danger" onPress={onDiscard}>
            {say.discard}
          </Button>
        )}
      </div>
    </li>
  );
}
