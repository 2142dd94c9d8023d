import { memo, type ReactNode, useMemo } from "react";
import type { Mark } from "../../checker/view.ts";
import { useCheck } from "../../state/check-store.ts";
import { hitsIn } from "./find-hits.ts";
import { usePaper } from "./paper-store.ts";
import { type Leaf, type ProblemRun, segmentText, type TaskRun } from "./segment-text.ts";

interface Props {
  readonly paragraph: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Says of left-out words what they are. */
  readonly leftOut: string;
}

/** The words of a paragraph: values coloured, problems underlined, the selected task's words and the found ones lit. */
export const ParagraphWords = memo(function ParagraphWords(props: Props) {
  const { paragraph, text, marks, leftOut } = props;
  const holds = useMemo(() => new Set(marks.flatMap(({ id }) => (id ? [id] : []))), [marks]);
  const among = (id: string | null) => (id !== null && holds.has(id) ? id : null);
  const task = useCheck((state) => among(state.selection.task));
  const problem = useCheck((state) => among(state.selection.problem));
  const hovered = usePaper((state) => among(state.hovered));
  const query = usePaper(({ finding, query: asked }) =>
    finding && hitsIn(text, asked).length > 0 ? asked : "",
  );
  const hit = usePaper((state) =>
    state.finding && state.hit?.paragraph === paragraph ? state.hit.start : -1,
  );
  const runs = useMemo(() => {
    const hits = hitsIn(text, query).map((each) => ({ ...each, current: each.start === hit }));
    return segmentText(text, marks, hits);
  }, [text, marks, query, hit]);

  const leaf = (each: Leaf): ReactNode => {
    const words = text.slice(each.start, each.end);
    const names = [
      each.value && `words-${each.value}`,
      each.head && `words-head ${each.head}`,
      each.hit && "words-hit",
      each.hit === "current" && "current",
    ].filter(Boolean);
    if (names.length === 0) return words;
    return (
      <span key={each.start} className={names.join(" ")}>
        {words}
      </span>
    );
  };
  const problemRun = ({ problems, leaves }: ProblemRun): ReactNode => {
    const worst = problems[problems.length - 1];
    return problems.reduceRight<ReactNode>((inner, { id }, i) => {
      // The line is drawn once, by the outermost, for the worst of those that share the words.
      const names = [
        "words-problem",
        i === 0 && `words-${worst?.severity ?? "info"}`,
        id === problem && "selected",
      ].filter(Boolean);
      return (
        <span key={`${id} ${leaves[0]?.start}`} className={names.join(" ")} data-problem={id}>
          {inner}
        </span>
      );
    }, leaves.map(leaf));
  };
  const taskRun = ({ start, tasks, leftOut: out, runs: inner }: TaskRun): ReactNode => {
    const drawn = inner.map(problemRun);
    if (tasks.length === 0 && !out) return drawn;
    const lit = task !== null && tasks.includes(task);
    const names = [
      "words-task",
      lit && "selected",
      !lit && hovered !== null && tasks.includes(hovered) && "hovered",
      out && "words-left-out",
    ].filter(Boolean);
    return (
      <span
        key={start}
        className={names.join(" ")}
        data-task={tasks.length === 0 ? undefined : tasks.join(" ")}
        title={out ? leftOut : undefined}
      >
        {drawn}
      </span>
    );
  };
  return runs.map(taskRun);
});
