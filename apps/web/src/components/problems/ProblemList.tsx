import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import type { ProblemView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { useDock } from "./dock-state.ts";
import { EmptyProblems } from "./EmptyProblems.tsx";
import { ProblemRow } from "./ProblemRow.tsx";
import { problemsShown } from "./problem-order.ts";
import { selectProblem } from "./take-choice.ts";
import { takeFromList } from "./take-from-list.ts";
import { usePlaceLabel } from "./use-place-label.ts";
import { words } from "./words.ts";

const NONE: readonly ProblemView[] = [];

/** The problems in the order of the text; ↑↓ go through them, Enter takes the first choice, Delete waives. */
export function ProblemList() {
  const say = useWords(words);
  const problems = useCheck((state) => state.view?.problems ?? NONE);
  const waived = useCheck((state) => state.view?.waived ?? NONE);
  const filter = useDock((state) => state.filter);
  const selected = useCheck((state) => state.selection.problem);
  const label = usePlaceLabel();
  const list = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => problemsShown(problems, waived, filter), [problems, waived, filter]);
  const at = shown.findIndex(({ id }) => id === selected);

  useEffect(() => {
    if (at !== -1) bringIntoView(list.current, at);
  }, [at]);

  // What was filtered may be put right by now: the list shows all again.
  useEffect(() => {
    if (filter === "waived" && waived.length === 0) useDock.setState({ filter: "all" });
  }, [filter, waived.length]);

  const key = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // A button in a row has keys of its own.
    if (event.target instanceof Element && event.target.closest("button") !== null) return;
    const to = target(event.key, at, shown.length);
    const problem = to === null ? undefined : shown[to];
    const current = shown[at];
    if (problem !== undefined) selectProblem(problem);
    else if (event.key === "Enter" && current !== undefined) takeFromList(current, shown);
    else if (event.key === "Delete" && current !== undefined && filter !== "waived")
      useDock.setState({ waiving: current.id });
    else return;
    event.preventDefault();
  };

  if (shown.length === 0) return <EmptyProblems filter={filter} waived={waived.length} />;
  return (
    <div
      ref={list}
      className={at === -1 ? "problem-list" : "problem-list has-selected"}
      data-problem-list=""
      role="grid"
      aria-label={say.list}
      aria-rowcount={shown.length}
      aria-activedescendant={at === -1 ? undefined : `problem-row-${at}`}
      tabIndex={0}
      onKeyDown={key}
    >
      {shown.map((problem, i) => (
        <ProblemRow
          key={problem.id}
          problem={problem}
          index={i}
          place={label(problem)}
          selected={i === at}
          waived={filter === "waived"}
        />
      ))}
    </div>
  );
}

function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** Scrolls the list alone: `scrollIntoView` would move the whole screen. */
function bringIntoView(list: HTMLElement | null, at: number): void {
  const row = list?.children[at];
  if (list === null || !(row instanceof HTMLElement)) return;
  const top = row.offsetTop - list.offsetTop;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + row.offsetHeight > list.scrollTop + list.clientHeight)
    list.scrollTop = top + row.offsetHeight - list.clientHeight;
}
