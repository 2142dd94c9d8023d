import type { Deadline, Period } from "../model/deadline.ts";
import { parsePlainDate } from "../model/plain-date.ts";
import type { Task } from "../model/task.ts";
import { readDeadlineCell } from "../terms/deadline.ts";
import type { DateContext } from "../terms/resolve-date.ts";
import type { CorrectedDeadline } from "./corrections.ts";
import { sameSpan } from "./reading.ts";
import type { TypedWords } from "./typed-words.ts";

/**
 * A task's days as a clerk gave them: `2024年7月底前` is read as the cell of a table would be, and the day that was picked
 * wins over the words. Earlier stages stay; a task without a deadline has none.
 */
export function correctDeadline(
  correction: CorrectedDeadline | null,
  task: Task,
  typed: (words: string) => TypedWords,
  context: DateContext,
): Pick<Task, "deadline" | "otherDeadlines" | "start" | "period" | "ongoing"> {
  const { start, ongoing } = task;
  const day = correction?.date != null && parsePlainDate(correction.date) ? correction.date : null;
  const said = typed(correction?.text.trim() || (day ?? ""));
  const period = closedBy(task.deadline, task.period) ? null : task.period;
  if (said.words === "") return { deadline: null, otherDeadlines: [], start, period, ongoing };
  const found = readDeadlineCell(said.words, said.whole, context);
  const alone = found.otherDeadlines.length === 0 && found.start === null;
  const corrected = (deadline: Deadline): Deadline => ({
    ...deadline,
    span: said.place(deadline.span),
    certainty: "corrected",
    ...said.mark(deadline.span, alone),
  });
  const read = found.deadline ?? {
    date: null,
    partial: null,
    span: said.whole,
    certainty: "stated",
  };
  // 长期 names no last day, and that is all it says.
  const endless = found.deadline === null && found.ongoing !== null && day === null;
  const chosen = endless ? null : known(corrected(withDay(read, day)), task);
  const others = [...task.otherDeadlines, ...found.otherDeadlines.map(corrected)];
  return {
    deadline: chosen,
    otherDeadlines: others.filter((each) => chosen === null || !sameDay(each, chosen)),
    start: found.start === null ? start : corrected(found.start),
    period: found.period === null ? period : placed(found.period, day, said),
    ongoing:
      found.ongoing === null
        ? ongoing
        : { text: found.ongoing.text, span: said.place(found.ongoing.span) },
  };
}

/** The day picked in place of the one read; an impossible one is mended by it. */
function withDay(deadline: Deadline, day: string | null): Deadline {
  if (day === null) return deadline;
  return { date: day, partial: null, span: deadline.span, certainty: deadline.certainty };
}

/** The task's own deadline, where the clerk's says nothing else. */
function known(deadline: Deadline, { deadline: own }: Task): Deadline {
  const same =
    own !== null &&
    deadline.typed === undefined &&
    own.date === deadline.date &&
    own.partial === deadline.partial &&
    sameSpan(own.span, deadline.span);
  return same ? own : deadline;
}

function sameDay(a: Deadline, b: Deadline): boolean {
  return (
    (a.date !== null && a.date === b.date) || (a.typed === b.typed && sameSpan(a.span, b.span))
  );
}

function closedBy(deadline: Deadline | null, period: Period | null): boolean {
  return deadline !== null && period !== null && deadline.span.start === period.span.start;
}

function placed({ start, end, span }: Period, day: string | null, said: TypedWords): Period {
  return { start, end: day ?? end, span: said.place(span) };
}
