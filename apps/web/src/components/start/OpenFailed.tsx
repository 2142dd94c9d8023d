import { CircleX } from "lucide-react";
import { useEffect, useRef } from "react";
import type { OpenFailure } from "../../checker/checker.ts";
import { useWords } from "../../language/use-words.ts";
import { ChooseButton } from "./ChooseButton.tsx";
import { adviceFor, UNREADABLE } from "./failure-advice.ts";
import { failureWords } from "./failure-words.ts";
import { dismissFailure } from "./open-given.ts";
import { words } from "./words.ts";

/** Why a file was not opened, and what to do next. */
export function OpenFailed({ failure }: { readonly failure: OpenFailure }) {
  const said = useWords(words);
  const { title, steps, unreadable } = useWords(failureWords);
  const advice = adviceFor(failure);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), [failure]);
  return (
    <div className="start-failed" role="alert" tabIndex={-1} ref={panel}>
      <h2>
        <CircleX size={18} aria-label={said.failed.label} />
        {advice === "unreadable" ? unreadable : title[failure.kind]}
      </h2>
      <p className="start-file">{failure.name}</p>
      <h3>{said.failed.todo}</h3>
      <ol>
        {steps[advice].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {saysMore(failure) && <p className="start-detail">{said.failed.detail(failure.message)}</p>}
      <p className="start-drop-actions">
        <ChooseButton label={said.failed.another} />
        <button type="button" className="button" onClick={dismissFailure}>
          {said.failed.dismiss}
        </button>
        <span className="start-untouched">{said.failed.untouched}</span>
      </p>
    </div>
  );
}

/** The reader's own sentence is shown where it tells more than the steps do: a damaged part, a limit, our own fault. */
function saysMore({ kind, message }: OpenFailure): boolean {
  const known = kind === "unsupported" || kind === "password" || kind === "empty";
  return !known && message !== "" && message !== UNREADABLE;
}
