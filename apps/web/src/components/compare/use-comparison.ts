import { useCallback, useEffect, useRef, useState } from "react";
import type { OpenFailure } from "../../checker/checker.ts";
import type { Comparison, EarlierDraft } from "../../checker/compare-view.ts";
import { askComparison } from "./ask-comparison.ts";

/** Where the comparison stands: which draft, being made, not made, made. */
export type CompareStage =
  | { readonly kind: "asking" }
  | { readonly kind: "comparing"; readonly before: EarlierDraft }
  | { readonly kind: "failed"; readonly failure: OpenFailure }
  | { readonly kind: "compared"; readonly before: EarlierDraft; readonly comparison: Comparison };

/** A comparison from the question which draft to the answer. */
export interface ComparisonSteps {
  readonly stage: CompareStage;
  readonly compare: (before: EarlierDraft) => void;
  readonly askAgain: () => void;
}

/** Runs a comparison; an answer that comes after another question is dropped. */
export function useComparison(first: "opened" | null): ComparisonSteps {
  const [stage, setStage] = useState<CompareStage>({ kind: "asking" });
  const turn = useRef(0);
  const compare = useCallback((before: EarlierDraft) => {
    const mine = ++turn.current;
    setStage({ kind: "comparing", before });
    askComparison(before).then(
      (answer) => {
        if (mine !== turn.current) return;
        if (answer.ok) setStage({ kind: "compared", before, comparison: answer.comparison });
        else setStage({ kind: "failed", failure: answer.failure });
      },
      (error: unknown) => {
        if (mine !== turn.current) return;
        const name = before === "opened" ? "" : before.name;
        const message = error instanceof Error ? error.message : "";
        setStage({ kind: "failed", failure: { kind: "internal", message, name } });
      },
    );
  }, []);
  const askAgain = useCallback(() => {
    turn.current++;
    setStage({ kind: "asking" });
  }, []);
  useEffect(() => {
    if (first === "opened") compare("opened");
    return () => {
      turn.current++;
    };
  }, [first, compare]);
  return { stage, compare, askAgain };
}
