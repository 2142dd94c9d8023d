import { X } from "lucide-react";
import { useLayoutEffect, useMemo, useRef } from "react";
import { createPortal } from "react-dom";
import type { CheckView, ProblemView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { paragraphsOf } from "../../state/edited-texts.ts";
import { paragraphElement } from "../paper/anchor-of.ts";
import { ChoiceList } from "./ChoiceList.tsx";
import { usableChoices } from "./choice-words.ts";
import { useDock } from "./dock-state.ts";
import { liftWaiver } from "./lift-waiver.ts";
import { RelatedPlaces } from "./RelatedPlaces.tsx";
import { SeverityMark } from "./SeverityMark.tsx";
import "./problem-popover.css";
import { TouchedTasks } from "./TouchedTasks.tsx";
import { stepProblem } from "./take-choice.ts";
import { usePaperEditing } from "./use-paper-editing.ts";
import { usePopoverKeys } from "./use-popover-keys.ts";
import { usePopoverPlace } from "./use-popover-place.ts";
import { useReopening } from "./use-reopening.ts";
import { words } from "./words.ts";

/** The quick fixes of the selected problem, at its squiggle on the paper. */
export function ProblemPopover() {
  const view = useCheck((state) => state.view);
  const selected = useCheck((state) => state.selection.problem);
  const dismissed = useDock((state) => state.dismissed);
  const editing = usePaperEditing();
  useReopening();
  const problem = view?.problems.find(({ id }) => id === selected);
  if (view === null || problem === undefined || dismissed === problem.id || editing) return null;
  return createPortal(<Popover view={view} problem={problem} />, document.body);
}

function Popover({ view, problem }: { readonly view: CheckView; readonly problem: ProblemView }) {
  const say = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(view), [view]);
  const choices = useMemo(
    () => usableChoices(problem.choices, paragraphs),
    [problem.choices, paragraphs],
  );
  usePopoverPlace(box, problem.id, problem.place.paragraph);
  const dismiss = usePopoverKeys(box, problem);

  const { paragraph } = problem.place;
  useLayoutEffect(() => {
    const popover = box.current;
    return () => {
      // When it goes, its keyboard goes to the words it stood at.
      if (popover?.contains(document.activeElement))
        paragraphElement(paragraph)?.focus({ preventScroll: true });
    };
  }, [paragraph]);

  const readOnly = useCheck((state) => state.readOnly);
  const idle = problem.code === "unused-waiver";
  const { severity, message, title, code, help } = problem;
  return (
    <div
      ref={box}
      className="problem-popover"
      role="dialog"
      aria-label={`${say.popover}：${message}`}
      data-problem-popover={problem.id}
      tabIndex={-1}
    >
      <span className="problem-popover-arrow" aria-hidden="true" />
      <div className="problem-popover-body">
        <div className="problem-popover-head">
          <SeverityMark severity={severity} label={say.severity[severity]} />
          <div>
            <p className="problem-popover-message">{message}</p>
            <p className="problem-popover-kind">
              {title} <span className="problem-popover-code">{code}</span>
            </p>
          </div>
          <button type="button" aria-label={say.close} title={say.close} onClick={dismiss}>
            <X size={14} />
          </button>
        </div>
        {readOnly ? null : (
          <ChoiceList problem={problem} choices={choices} paragraphs={paragraphs} />
        )}
        <p className="problem-popover-help">
          <span className="problem-popover-term">{say.help}</span>
          {choices.length === 0 && !idle ? `${help}。${say.byHand}` : help}
        </p>
        <TouchedTasks ids={problem.tasks} tasks={view.tasks} />
        <RelatedPlaces related={problem.related} />
        <div className="problem-popover-foot">
          {readOnly ? (
            <span />
          ) : (
            <button
              type="button"
              className="link"
              onClick={() =>
                idle ? liftWaiver(problem) : useDock.setState({ waiving: problem.id })
              }
            >
              {idle ? say.unwaive : say.waive}
            </button>
          )}
          <button type="button" className="problem-popover-next" onClick={() => stepProblem(1)}>
            {say.next} <kbd>F8</kbd>
          </button>
        </div>
      </div>
    </div>
  );
}
