import { readDateLine, readImprint, type WrittenDate } from "../lexicon/date-line.ts";
import type { Line } from "../lines/line.ts";
import type { Deadline, Period } from "../model/deadline.ts";
import type { Phrase } from "../model/phrase.ts";
import { daysInMonth, plainDate } from "../model/plain-date.ts";
import type { PlanKind } from "../model/plan.ts";
import type { Layout } from "../outline/read-parts.ts";

/** Date of issue: the first line of the body that is nothing but a date; without one, the date of the imprint. */
export function readIssued(text: string, layout: Layout): Deadline | null {
  const body = layout.parts
    .filter((p) => p.kind !== "annex")
    .flatMap((p) => layout.lines.slice(p.from, p.to));
  const dated = (line: Line, d: WrittenDate | null): Deadline | null => {
    if (
      d === null ||
      d.month < 1 ||
      d.month > 12 ||
      d.day < 1 ||
      d.day > daysInMonth(d.year, d.month)
    )
      return null;
    return {
      date: plainDate(d.year, d.month, d.day),
      partial: null,
      span: line.content,
      certainty: "stated",
    };
  };
  const wordsOf = (line: Line): string => text.slice(line.content.start, line.content.end);
  for (const line of body) {
    const found = line.kind === "date" ? dated(line, readDateLine(wordsOf(line))) : null;
    if (found !== null) return found;
  }
  for (const line of layout.lines) {
    const found = line.kind === "imprint" ? dated(line, readImprint(wordsOf(line))) : null;
    if (found !== null) return found;
  }
  return null;
}

/** The document's own number, from its line in the front matter. */
export function readOwnNumber(text: string, layout: Layout): Phrase | null {
  const line = layout.lines.find((l) => l.kind === "document-number");
  if (line === undefined) return null;
  const words = text
    .slice(line.content.start, line.content.end)
    .replace(/\s+/g, "")
    .replace(/^[（(]/, "")
    .replace(/[）)]$/, "")
    .replace(/签发人.*$/, "");
  return { text: words, span: line.content };
}

/** Kind of the enclosed document, by the last word of its title; a bare table is a task list. */
export function planKind(title: string | null, onlyTable: boolean): PlanKind {
  if (title === null) return onlyTable ? "task-list" : "plan";
  const inner =
    /印发.{0,4}《(.+)》/.exec(title) ??
    /印发(.+)的通知$/.exec(title) ??
    /关于《(.+)》的通知$/.exec(title);
  const words = (inner?.[1] ?? title).replace(/[（(][^（）()]*[）)]/g, "").replace(/[》”"]+$/, "");
  if (/(决定|决议)$/.test(words)) return "decision";
  if (/(清单|任务表|分解表|一览表|任务书)$/.test(words)) return "task-list";
  if (
    /(工作要点|工作计划|年度计划|要点|学年计划|学期计划)$/.test(words) ||
    /年.{0,12}计划$/.test(words)
  )
    return "annual-plan";
  if (/(通知|通报|通告|公告|函|批复)$/.test(words)) return "notice";
  return "plan";
}

/** Years of a campaign, `（2024—2026年）`, in the title or before the first clause: what N年内 ends with. */
export function readPeriod(text: string, layout: Layout, bodyStart: number): Period | null {
  const titles = layout.parts.flatMap((p) =>
    p.kind !== "annex" && p.title !== null ? [p.title.span] : [],
  );
  for (const at of [...titles, { start: 0, end: Math.min(bodyStart, 4000) }]) {
    const words = text.slice(at.start, at.end);
    const m = /(20\d\d)年?\s?[-—–~－至到]{1,2}\s?(20\d\d)(?=年|[）)])/.exec(words);
    if (m === null || Number(m[1]) >= Number(m[2])) continue;
    const start = at.start + m.index;
    const end = start + m[0].length + (text.charAt(start + m[0].length) === "年" ? 1 : 0);
    return {
      start: plainDate(Number(m[1]), 1, 1),
      end: plainDate(Number(m[2]), 12, 31),
      span: { start, end },
    };
  }
  return null;
}

/** Years the document names itself: the title's first, then those of its dates by how often they stand there. */
export function ownYears(text: string, title: string | null): number[] {
  const years: number[] = [];
  for (const m of (title ?? "").matchAll(/20\d\d/g)) years.push(Number(m[0]));
  const counts = new Map<number, number>();
  for (const m of text.matchAll(/20\d\d(?=\s?年)/g))
    counts.set(Number(m[0]), (counts.get(Number(m[0])) ?? 0) + 1);
  const often = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([year]) => year);
  return [...new Set([...years, ...often])];
}
