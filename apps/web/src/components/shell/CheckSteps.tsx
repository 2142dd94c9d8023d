import { Check } from "lucide-react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { useShell } from "./shell-state.ts";
import { words } from "./words.ts";

/** Where the work stands: imported, being checked (with what is left), then exported. */
export function CheckSteps() {
  const say = useWords(words);
  const left = useCheck(
    (state) => state.view?.problems.filter(({ severity }) => severity === "error").length ?? 0,
  );
  return (
    <ol className="top-steps" aria-label={say.steps}>
      <li className="done">
        <span className="top-step-mark">
          <Check size={12} strokeWidth={3} aria-hidden="true" />
        </span>
        {say.stepImport}
        <span className="visually-hidden">{say.stepDone}</span>
      </li>
      <li className="now" aria-current="step">
        <span className="top-step-mark">2</span>
        {say.stepCheck}
        {left > 0 ? <span className="top-step-left">{say.leftToFix(left)}</span> : null}
      </li>
      <li>
        <button type="button" onClick={() => useShell.setState({ exportMenu: true })}>
          <span className="top-step-mark">3</span>
          {say.stepExport}
        </button>
      </li>
    </ol>
  );
}
