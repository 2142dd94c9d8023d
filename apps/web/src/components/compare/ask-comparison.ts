import type { Remote } from "comlink";
import { transfer } from "comlink";
import type { CompareAnswer, CompareRequest, EarlierDraft } from "../../checker/compare-view.ts";
import { useCheck } from "../../state/check-store.ts";
import { checkerOf } from "../../state/checker-client.ts";
import { today } from "../../state/clock.ts";

/** The part of the worker that compares. */
interface Comparer {
  readonly compare: (request: CompareRequest) => Promise<CompareAnswer>;
}

/** Compares an earlier draft with what is open, in the worker; the draft's bytes move there. */
export function askComparison(before: EarlierDraft): Promise<CompareAnswer> {
  const comparer = checkerOf() as unknown as Remote<Comparer>;
  const request = { before, language: useCheck.getState().language, today: today() };
  return comparer.compare(before === "opened" ? request : transfer(request, [before.bytes.buffer]));
}
