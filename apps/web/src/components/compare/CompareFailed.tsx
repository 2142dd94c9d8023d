import { XCircle } from "lucide-react";
import type { OpenFailure } from "../../checker/checker.ts";
import { useWords } from "../../language/use-words.ts";
import { adviceFor } from "../start/failure-advice.ts";
import { failureWords } from "../start/failure-words.ts";
import { words } from "./words.ts";

/** Why there is no comparison, and what to do about the file. */
export function CompareFailed({ failure }: { readonly failure: OpenFailure }) {
  const say = useWords(words);
  const reasons = useWords(failureWords);
  const internal = failure.kind === "internal";
  return (
    <div className="compare-failed" role="alert">
      <p className="compare-failed-head">
        <XCircle size={16} aria-hidden="true" />
        {failure.name === "" ? say.stopped : say.failed(failure.name)}
      </p>
      {internal ? (
        <p>{failure.name === "" ? failure.message : say.stopped}</p>
      ) : (
        <>
          <p>{failure.message || reasons.title[failure.kind]}</p>
          <ol>
            {reasons.steps[adviceFor(failure)].map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
