import { Suspense, useState } from "react";
import { lazyPart } from "../../api/lazy-part.ts";
import { useWords } from "../../language/use-words.ts";
import { Button } from "../../ui/Button.tsx";
import { type CommandKind, commandLooks } from "../duties/commands/command-order.ts";
import { useDutyCommand } from "../duties/commands/use-duty-command.ts";
import type { DutyDetail } from "../duties/duty/duty-detail.ts";
import { words as dutyWords } from "../duties/words.ts";
import { words } from "./words.ts";

const PhoneCommandDialog = lazyPart(
  async () => (await import("./PhoneCommandDialog.tsx")).PhoneCommandDialog,
);
const StaleDialog = lazyPart(
  async () => (await import("../duties/commands/StaleDialog.tsx")).StaleDialog,
);

/** What needs a tree of units or a list of people is done on a desk. */
const onDesk = ["split", "transfer", "assign"] as const;

/** What may be done with a duty, as buttons under the thumb. */
export function PhoneCommands({ duty }: { readonly duty: DutyDetail }) {
  const say = useWords(words);
  const { commands: names } = useWords(dutyWords);
  const [asking, setAsking] = useState<CommandKind | null>(null);
  const command = useDutyCommand(duty, () => setAsking(null));
  const here = duty.commands.filter((kind) => !(onDesk as readonly string[]).includes(kind));
  const there = onDesk.filter((kind) => duty.commands.includes(kind));
  if (duty.commands.length === 0) return null;
  return (
    <div className="phone-commands">
      {commandLooks(here, 20).shown.map(({ kind, tone }) => (
        <Button
          key={kind}
          kind={tone}
          busy={command.pending}
          onPress={() => {
            command.reset();
            if (kind === "sign") command.give({ kind });
            else setAsking(kind);
          }}
        >
          {names[kind]}
        </Button>
      ))}
      {there.length === 0 ? null : (
        <p className="phone-faint">{say.onDesk(there.map((kind) => say.desk[kind]).join("、"))}</p>
      )}
      <Suspense fallback={null}>
        {asking === null ? null : (
          <PhoneCommandDialog
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
      </Suspense>
    </div>
  );
}
