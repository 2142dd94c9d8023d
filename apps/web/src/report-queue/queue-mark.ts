import { keepSetting, readSetting } from "../state/kept-setting.ts";

const NAME = "queue";

/** Whether the queue held anything when it last changed: what tells, without loading it, that it is wanted at once. */
export function queueHeldSomething(): boolean {
  return readSetting(NAME) === true;
}

/** Notes whether the queue holds anything. */
export function markQueue(holds: boolean): void {
  if (holds !== queueHeldSomething()) keepSetting(NAME, holds);
}
