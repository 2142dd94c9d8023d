import type { DeadlineView, TaskView } from "../../../checker/view.ts";
import { lacksDeadline } from "./lacking.ts";

/** How days are written in the language at hand. */
export interface DayWords {
  readonly dayOfYear: (month: number, day: number) => string;
  readonly day: (year: number, month: number, day: number) => string;
  readonly missing: string;
  readonly standing: string;
}

/** What the column of last days shows of a task. */
export interface DueLabel {
  readonly text: string;
  /** `missing`: nothing is said; `fault`: no such day; `none`: nothing need be said. */
  readonly tone: "plain" | "missing" | "fault" | "none";
  /** The words of the document, where the label is shorter. */
  readonly title: string;
}

/** The year that most last days fall in, which need not be written out; the earlier of equals. */
export function mainYear(tasks: readonly TaskView[]): number | null {
  const counts = new Map<number, number>();
  for (const { deadline } of tasks) {
    if (deadline?.date == null) continue;
    const year = Number(deadline.date.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [best] = [...counts.entries()].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? null;
}

/** A day in short, without the year where it is the plan's: `2027-06-30` is 6月30日. */
export function dayLabel(date: string, year: number | null, words: DayWords): string {
  const [y = 0, m = 0, d = 0] = date.split("-").map(Number);
  return y === year ? words.dayOfYear(m, d) : words.day(y, m, d);
}

/** A deadline in short: its day; without one, the words. */
export function deadlineLabel(
  { date, partial, text }: DeadlineView,
  year: number | null,
  words: DayWords,
): string {
  if (date !== null) return dayLabel(date, year, words);
  const [, month, day] = /^--(\d\d)-(\d\d)$/.exec(partial ?? "") ?? [];
  if (month !== undefined) return words.dayOfYear(Number(month), Number(day));
  const said = withoutLabel(text);
  return year !== null && said.startsWith(`${year}年`) ? said.slice(`${year}年`.length) : said;
}

/** What the column of last days shows: the day, else the rhythm, else that it lasts, else that nothing is said. */
export function dueLabel(task: TaskView, year: number | null, words: DayWords): DueLabel {
  const { deadline, recurrences, ongoing } = task;
  if (deadline !== null)
    return {
      text: deadlineLabel(deadline, year, words),
      tone: deadline.impossible ? "fault" : "plain",
      title: deadline.text,
    };
  const [rhythm] = recurrences;
  if (rhythm !== undefined)
    return { text: rhythm.text, tone: "plain", title: recurrences.map((r) => r.text).join("、") };
  if (ongoing !== null) return { text: words.standing, tone: "plain", title: ongoing };
  return lacksDeadline(task)
    ? { text: words.missing, tone: "missing", title: "" }
    : { text: "—", tone: "none", title: "" };
}

/** The words of a day without the label before them: 完成时限：2026年12月底前 says 2026年12月底前. */
export function withoutLabel(text: string): string {
  return text.slice(Math.max(text.lastIndexOf("："), text.lastIndexOf(":")) + 1).trim();
}
