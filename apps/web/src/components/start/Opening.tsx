import { Check } from "lucide-react";
import { useEffect, useState } from "react";
import type { OpenStep } from "../../checker/checker.ts";
import { useWords } from "../../language/use-words.ts";
import { cancelOpening } from "./open-given.ts";
import { words } from "./words.ts";

const STEPS = ["reading", "compiling", "drawing"] as const;
const PATIENCE = 3000;

/** A file being opened: which step it is at, and a way out when it takes long. */
export function Opening({ name, step }: { readonly name: string; readonly step: OpenStep }) {
  const said = useWords(words);
  const slow = useSlow(name);
  const at = STEPS.indexOf(step);
  return (
    <div className="start-opening">
      <p className="start-file">{name}</p>
      <div
        className="start-progress"
        role="progressbar"
        aria-label={said.opening.label}
        aria-valuemin={0}
        aria-valuemax={STEPS.length}
        aria-valuenow={at}
        aria-valuetext={said.opening.steps[step]}
      >
        <i data-step={step} />
      </div>
      <ol className="start-steps">
        {STEPS.map((each, i) => (
          <li key={each} data-state={i < at ? "done" : i === at ? "now" : "later"}>
            {i < at ? <Check size={14} aria-label={said.opening.done} /> : <i>{i + 1}</i>}
            {said.opening.steps[each]}
          </li>
        ))}
      </ol>
      <div className="start-slow" aria-live="polite">
        {slow && (
          <>
            <p>{said.opening.slow}</p>
            <button type="button" className="button" onClick={cancelOpening}>
              {said.opening.cancel}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

function useSlow(name: string): boolean {
  const [slow, setSlow] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(name), PATIENCE);
    return () => clearTimeout(timer);
  }, [name]);
  return slow === name;
}
