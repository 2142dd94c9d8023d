import { create } from "zustand";
import { keepSetting, readSetting } from "../state/kept-setting.ts";

const NAME = "queue";

/**
 * Whether the queue held anything when it last changed, on this page or an earlier one: what tells, without loading it, that
 * it is wanted at once.
 */
export const useQueueMark = create<{ readonly holds: boolean }>(() => ({
  holds: readSetting(NAME) === true,
}));

/** Notes whether the queue holds anything. */
export function markQueue(holds: boolean): void {
  if (holds === useQueueMark.getState().holds) return;
  keepSetting(NAME, holds);
  useQueueMark.setState({ holds });
}
