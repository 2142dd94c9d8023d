import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Menu } from "../../../ui/Menu.tsx";
import { useUndoable } from "../../../ui/use-undoable.ts";
import type { DutyDetail } from "../duty/duty-detail.ts";
import { dutyInTurn } from "../own-steps.ts";
import { words as dutyWords } from "../words.ts";
import { CommandDialog } from "./CommandDialog.tsx";
import { type CommandKind, commandLooks } from "./command-order.ts";
import { StaleDialog } from "./StaleDialog.tsx";
import { useDutyCommand } from "./use-duty-command.ts";
import { words } from "./words.ts";

/** What the one who looks may do with a duty, as buttons; nothing else is shown. */
export function DutyCommands({ duty }: { readonly duty: DutyDetail }) {
  const say = useWords(words);
  const all = useWords(dutyWords);
  const undoable = useUndoable();
  const [asking, setAsking] = useState<CommandKind | null>(null);
  const [waiting, setWaiting] = useState(false);
  const command = useDutyCommand(duty, () => setAsking(null), { through: dutyInTurn });
  const { shown, more } = commandLooks(duty.commands);
  const begin = (kind: CommandKind): void => {
    command.reset();
    if (kind === "sign") command.give({ kind });
    else if (kind === "accept") {
      setWaiting(true);
      undoable(
        say.willAccept,
        () => {
          setWaiting(false);
          command.give({ kind });
        },
        () => setWaiting(false),
      );
    } else setAsking(kind);
  };
  const busy = command.pending || waiting;
  return (
    <div className="duty-commands">
      {duty.commands.length === 0 ? (
        <span className="duty-faint">{say.noCommands[duty.state]}</span>
      ) : null}
      {shown.map(({ kind, tone }) => (
        <Button key={kind} kind={tone} busy={busy} onPress={() => begin(kind)}>
          {all.commands[kind]}
        </Button>
      ))}
      {more.length === 0 ? null : (
        <Menu
          label={say.more}
          worded
          align="left"
          trigger={
            <span className="button">
              {say.more}
              <ChevronDown size={14} aria-hidden />
            </span>
          }
          items={[
            more.map(({ kind }) => ({
              key: kind,
              name: all.commands[kind],
              onPress: () => begin(kind),
            })),
          ]}
        />
      )}
      {asking === null ? null : (
        <CommandDialog
          kind={asking}
          duty={duty}
          busy={command.pending}
          error={command.stale === null ? command.error : null}
          onGive={(given) => command.give(given)}
          onClose={() => setAsking(null)}
        />
      )}
      {command.stale === null ? null : (
        <StaleDialog
          stale={command.stale}
          busy={command.pending}
          onGoOn={() => {
            const { stale } = command;
            if (stale !== null) command.give(stale.command, stale.now.version);
          }}
          onClose={command.dropStale}
        />
      )}
    </div>
  );
}
