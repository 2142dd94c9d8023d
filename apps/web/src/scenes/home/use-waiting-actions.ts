import type { CallError } from "@luoshi/server/contract/client";
import { useState } from "react";
import { useCommand } from "../../api/use-command.ts";
import { useBilingual, useWords } from "../../language/use-words.ts";
import { showToast } from "../../ui/toast-store.ts";
import { useUndoable } from "../../ui/use-undoable.ts";
import { dutyRefreshes } from "../duties/duty-refreshes.ts";
import { dutyInTurn, reportInTurn } from "../duties/own-steps.ts";
import { type InboxGroup, itemKey, type WaitingItem } from "./waiting-lists.ts";
import { words } from "./words.ts";

type Duty = InboxGroup["duties"][number];
type Report = InboxGroup["reports"][number];

const refreshes = [...dutyRefreshes, "GET /api/board"] as const;

/**
 * What can be done with a line without leaving the workbench. A signature goes at once; what passes, takes or confirms may be
 * taken back for five seconds; the line rests meanwhile.
 */
export function useWaitingActions() {
  const say = useWords(words);
  const told = useBilingual();
  const undoable = useUndoable();
  const [resting, setResting] = useState<ReadonlySet<string>>(new Set());
  const rest = (key: string, on: boolean): void =>
    setResting((before) => {
      const next = new Set(before);
      if (on) next.add(key);
      else next.delete(key);
      return next;
    });
  const done = (text: string) => showToast({ kind: "done", text, action: null });
  const refused = ({ answer }: CallError): void => {
    const text =
      answer.code === "version-conflict"
        ? say.changed
        : `${told(answer.message)}。${told(answer.help)}`;
    showToast({ kind: "error", text, action: null });
  };
  const duties = useCommand("POST /api/duties/:dutyId/commands", {
    refreshes,
    through: dutyInTurn,
  });
  const reports = useCommand("POST /api/reports/:reportId/commands", {
    refreshes,
    through: reportInTurn,
  });

  const giveDuty = async (duty: Duty, kind: "sign" | "accept" | "signOff"): Promise<void> => {
    const { id: dutyId, version } = duty;
    await duties.ask({ params: { dutyId }, body: { version, command: { kind } } });
  };
  const giveReport = async (
    { id: reportId, version }: Report,
    command: Parameters<typeof reports.ask>[0]["body"]["command"],
  ): Promise<void> => {
    await reports.ask({ params: { reportId }, body: { version, command } });
  };
  const run = async (item: WaitingItem, act: () => Promise<void>, text: string | null) => {
    const key = itemKey(item);
    rest(key, true);
    try {
      await act();
      if (text !== null) done(text);
      return true;
    } catch (error) {
      refused(error as CallError);
      return false;
    } finally {
      rest(key, false);
    }
  };
  const soon = (item: WaitingItem, text: string, act: () => Promise<void>): void => {
    const key = itemKey(item);
    rest(key, true);
    undoable(
      text,
      () => void run(item, act, null),
      () => rest(key, false),
    );
  };

  return {
    resting,
    sign: (item: WaitingItem, duty: Duty) =>
      void run(item, () => giveDuty(duty, "sign"), say.signed),
    confirm: (item: WaitingItem, duty: Duty) =>
      soon(item, say.willConfirm, () => giveDuty(duty, "accept")),
    signOff: (item: WaitingItem, duty: Duty) =>
      run(item, () => giveDuty(duty, "signOff"), say.signedOff),
    pass: (item: WaitingItem, report: Report) =>
      soon(item, say.willPass, () => giveReport(report, { kind: "reviewReport" })),
    take: (item: WaitingItem, report: Report) =>
      soon(item, say.willTake, () => giveReport(report, { kind: "acceptReport" })),
    sendBack: (item: WaitingItem, report: Report, reason: string) =>
      run(item, () => giveReport(report, { kind: "sendBackReport", reason }), say.returned),
  };
}

/** Them, for a line. */
export type WaitingActions = ReturnType<typeof useWaitingActions>;
