import type { CallError, Input } from "@luoshi/server/contract/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { callOptions } from "../../../api/use-call.ts";
import { type CommandOptions, useCommand } from "../../../api/use-command.ts";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { showToast } from "../../../ui/toast-store.ts";
import type { DutyDetail } from "../duty/duty-detail.ts";
import { dutyRefreshes } from "../duty-refreshes.ts";
import { words as dutyWords } from "../words.ts";

/** A command with what it brings. */
export type GivenCommand = Input<"POST /api/duties/:dutyId/commands">["body"]["command"];

/** A command that met a duty which somebody else had changed meanwhile. */
export interface StaleCommand {
  readonly command: GivenCommand;
  /** As it was when the button was pressed. */
  readonly seen: DutyDetail;
  /** As it stands. */
  readonly now: DutyDetail;
}

/**
 * Gives commands to a duty as it is seen. Where somebody was faster, the duty as it stands is fetched and both are shown:
 * nothing that was typed is lost, and it can be sent for what stands now.
 */
export function useDutyCommand(
  duty: DutyDetail,
  onDone: () => void,
  /** How it is sent, where that is not at once. */
  around: Pick<CommandOptions<"POST /api/duties/:dutyId/commands">, "through"> = {},
) {
  const client = useQueryClient();
  const told = useBilingual();
  const all = useWords(dutyWords);
  const [stale, setStale] = useState<StaleCommand | null>(null);
  const meet = async (command: GivenCommand): Promise<void> => {
    const options = callOptions("GET /api/duties/:dutyId", { params: { dutyId: duty.id } });
    const now = await client.fetchQuery({ ...options, staleTime: 0 });
    setStale({ command, seen: duty, now });
  };
  const given = useCommand("POST /api/duties/:dutyId/commands", {
    refreshes: dutyRefreshes,
    ...around,
    onDone: (_, { body }) => {
      setStale(null);
      showToast({ kind: "done", text: all.did[body.command.kind], action: null });
      onDone();
    },
    onRefused: (error: CallError, { body }) => {
      if (error.answer.code === "version-conflict") meet(body.command).catch(() => tell(error));
      else tell(error);
    },
  });
  const tell = ({ answer }: CallError): void => {
    showToast({
      kind: "error",
      text: `${told(answer.message)}。${told(answer.help)}`,
      action: null,
    });
  };
  return {
    give: (command: GivenCommand, version: number = duty.version): void =>
      given.give({ params: { dutyId: duty.id }, body: { version, command } }),
    pending: given.pending,
    error: given.error,
    reset: given.reset,
    stale,
    dropStale: () => setStale(null),
  };
}
