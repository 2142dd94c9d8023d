import { useCallback, useEffect, useState } from "react";
import type { Comparison } from "../../checker/compare-view.ts";
import { useNarrow } from "../shell/use-narrow.ts";
import { CompareHead } from "./CompareHead.tsx";
import { CompareNotice } from "./CompareNotice.tsx";
import { CompareText } from "./CompareText.tsx";
import "./compare-print.css";
import "./compare-screen.css";
import { PrintedTasks } from "./PrintedTasks.tsx";
import { StepBar } from "./StepBar.tsx";
import { type Part, TouchedParts } from "./TouchedParts.tsx";
import { useChanges } from "./use-changes.ts";

/** Two drafts on the whole screen: the texts side by side, beside them what it means for tasks and units. */
export function CompareScreen({
  comparison,
  opened,
  onAnother,
  onClose,
}: {
  readonly comparison: Comparison;
  /** The earlier draft is the document as it was opened. */
  readonly opened: boolean;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}) {
  const narrow = useNarrow();
  const changes = useChanges(comparison.rows);
  const [part, setPart] = useState<Part>(narrow ? "text" : "tasks");
  const { show, step } = changes;

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F7") return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    // At the window and first, since the dialog keeps its keys to itself.
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [step]);

  useEffect(() => {
    document.body.classList.add("compare-open");
    return () => document.body.classList.remove("compare-open");
  }, []);

  const showRow = useCallback(
    (row: string) => {
      // On a phone the text lies behind another tab.
      if (narrow) setPart("text");
      show(row);
    },
    [narrow, show],
  );

  const stepInText = (by: 1 | -1): void => {
    setPart("text");
    step(by);
  };

  const text = (
    <CompareText comparison={comparison} opened={opened} changes={changes} narrow={narrow} />
  );
  return (
    <>
      <CompareHead
        comparison={comparison}
        opened={opened}
        changes={changes}
        narrow={narrow}
        onAnother={onAnother}
        onClose={onClose}
      />
      <CompareNotice comparison={comparison} opened={opened} />
      <PrintedTasks comparison={comparison} />
      <div className="compare-body">
        {narrow ? null : text}
        <TouchedParts
          comparison={comparison}
          part={part}
          onPart={setPart}
          onShow={showRow}
          onClose={onClose}
          {...(narrow ? { text } : {})}
        />
      </div>
      {narrow ? <StepBar changes={changes} onStep={stepInText} /> : null}
    </>
  );
}
