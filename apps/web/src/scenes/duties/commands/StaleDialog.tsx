import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import "../../../ui/conflict.css";
import type { DutyDetail } from "../duty/duty-detail.ts";
import { words as viewWords } from "../duty/words.ts";
import { words as dutyWords } from "../words.ts";
import type { StaleCommand } from "./use-duty-command.ts";
import { words } from "./words.ts";

/** Somebody was faster: the duty as it was and as it stands, who did what last, and whether to go on. */
export function StaleDialog({
  stale: { command, seen, now },
  busy,
  onGoOn,
  onClose,
}: {
  readonly stale: StaleCommand;
  readonly busy: boolean;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const all = useWords(dutyWords);
  const { events } = useWords(viewWords);
  const name = all.commands[command.kind];
  const possible = now.commands.includes(command.kind);
  const fields = (duty: DutyDetail) => [
    { name: say.staleState, value: all.states[duty.state] },
    { name: say.staleDue, value: duty.due ?? all.noDue },
    { name: say.stalePercent, value: `${duty.percent}%` },
    { name: say.staleStatement, value: duty.statement },
  ];
  const before = fields(seen);
  const changed = fields(now).flatMap((field, index) => {
    const was = before[index]?.value ?? "";
    return was === field.value ? [] : [{ ...field, was }];
  });
  const [last] = now.history;
  return (
    <Dialog
      title={say.staleTitle}
      description={say.staleHelp}
      width={560}
      onClose={onClose}
      actions={
        <>
          <Button data-first={!possible} onPress={onClose}>
            {say.staleClose}
          </Button>
          {possible ? (
            <Button kind="primary" busy={busy} onPress={onGoOn}>
              {say.staleGoOn(name)}
            </Button>
          ) : null}
        </>
      }
    >
      <table className="conflict">
        <thead>
          <tr>
            <td />
            <th scope="col">{say.staleThen}</th>
            <th scope="col">{say.staleNow}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map((field) => (
            <tr key={field.name}>
              <th scope="row">{field.name}</th>
              <td>{field.was}</td>
              <td>{field.value}</td>
            </tr>
          ))}
          {last === undefined ? null : (
            <tr>
              <th scope="row">{say.staleLast}</th>
              <td />
              <td>
                {[events[last.kind] ?? last.kind, last.unitName, last.person?.name]
                  .filter(Boolean)
                  .join(" · ")}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {possible ? null : <p>{say.staleGone(name)}</p>}
    </Dialog>
  );
}
