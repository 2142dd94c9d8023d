import { transfer } from "comlink";
import type { CompareAnswer } from "../../checker/checker.ts";
import type { EarlierDraft } from "../../checker/compare-view.ts";
import { useCheck } from "../../state/check-store.ts";
import { checkerOf } from "../../state/checker-client.ts";
import { today } from "../../state/clock.ts";

/** Compares an earlier draft with what is open, in the worker; the draft's bytes move there. */
export async function askComparison(before: EarlierDraft): Promise<CompareAnswer> {
  await compiled();
  const request = { before, language: useCheck.getState().language, today: today() };
  const moved = before === "opened" ? request : transfer(request, [before.bytes.buffer]);
  return checkerOf().compare(moved);
}

/** Resolves when the last edit has reached the worker. */
function compiled(): Promise<void> {
  return new Promise((resolve) => {
    if (!useCheck.getState().busy) {
      resolve();
      return;
    }
    const stop = useCheck.subscribe(({ busy }) => {
      if (busy) return;
      stop();
      resolve();
    });
  });
}
