import { readDateLine, readImprint, type WrittenDate } from "../lexicon/date-line.ts";
import type { Line } from "../lines/line.ts";
import type { Deadline } from "../model/deadline.ts";
import type { Phrase } from "../model/phrase.ts";
import { daysInMonth, plainDate } from "../model/plain-date.ts";
import type { PlanKind } from "../model/plan.ts";
import type { Layout } from "../outline/read-parts.ts";
import { withoutBrackets } from "../terms/brackets.ts";

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
    .replace(/[）)]$/, "");
  // 上行文 prints the signer on the same line.
  const signer = words.indexOf("签发人");
  return { text: signer < 0 ? words : words.slice(0, signer), span: line.content };
}

/** Last words of a title by the kind of document they name; what none of them ends is a plan. */
const KIND_ENDINGS: readonly (readonly [PlanKind, readonly string[]])[] = [
  ["decision", ["决定", "决议"]],
  ["task-list", ["清单", "任务表", "分解表", "一览表", "任务书"]],
  ["annual-plan", ["要点", "工作计划", "年度计划", "学年计划", "学期计划"]],
  ["notice", ["通知", "通报", "通告", "公告", "函", "批复"]],
];

/** Kind of the enclosed document, by the last word of its title; a bare table is a task list. */
export function planKind(title: string | null, onlyTable: boolean): PlanKind {
  if (title === null) return onlyTable ? "task-list" : "plan";
  const words = trimClosing(withoutBrackets(enclosedTitle(title)));
  for (const [kind, endings] of KIND_ENDINGS)
    if (endings.some((e) => words.endsWith(e))) return kind;
  // 2031年消防工作计划, 2031年度宣传计划: a plan of a year.
  return words.endsWith("计划") && /年[^年]{0,12}$/.test(words.slice(-15, -2))
    ? "annual-plan"
    : "plan";
}

/** The title of what a notice brings: 关于印发《X方案》的通知 is X方案. */
export function enclosedTitle(title: string): string {
  const issue = title.indexOf("印发");
  const from =
    issue >= 0
      ? issue
      : title.startsWith("关于") || title.includes("关于《")
        ? title.indexOf("关于")
        : -1;
  if (from < 0 || !title.endsWith("的通知")) return title;
  const open = title.indexOf("《", from);
  const close = title.lastIndexOf("》");
  if (open >= 0 && open - from <= 6 && close > open) return title.slice(open + 1, close);
  return issue >= 0 ? title.slice(issue + 2, -3) : title;
}

function trimClosing(words: string): string {
  let end = words.length;
  while (end > 0 && '》”"'.includes(words.charAt(end - 1))) end--;
  return words.slice(0, end);
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
