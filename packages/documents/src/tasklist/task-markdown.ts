import type { Plan, UnitReference } from "@luoshi/compiler";
import type { MessageLanguage } from "../error/render-document-error.ts";
import { type DueDay, type TaskEntry, taskEntries } from "./task-entry.ts";
import type { TaskListTexts } from "./task-list-texts.ts";
import { taskListTexts } from "./texts.ts";

/** The plan as Markdown to read and to tick off: what it is, its tasks by clause, groups, annexes, forms. */
export function taskMarkdown(plan: Plan, text: string, language: MessageLanguage): string {
  const texts = taskListTexts(language);
  const entries = taskEntries(plan, text, texts);
  const lines = [
    `# ${escape(plan.title?.text ?? texts.untitled)}`,
    "",
    ...factLines(plan, text, texts),
  ];
  lines.push("", `## ${texts.md.tasks(entries.length)}`);
  let above: readonly string[] = [];
  for (const entry of entries) {
    lines.push(...headingLines(above, entry.headings));
    above = entry.headings;
    lines.push(...entryLines(entry, texts));
  }
  lines.push(...groupLines(plan, texts), ...annexLines(plan, texts), ...formLines(plan, texts));
  return `${lines.join("\n")}\n`;
}

function factLines(
  plan: Plan,
  text: string,
  { kinds, labelled, list, md }: TaskListTexts,
): readonly string[] {
  const facts: (readonly [string, string])[] = [[md.kind, kinds[plan.kind]]];
  if (plan.number !== null) facts.push([md.number, plan.number.text]);
  if (plan.issued?.date != null) facts.push([md.issued, plan.issued.date]);
  if (plan.basis.length > 0)
    facts.push([md.basis, list(plan.basis.map(({ span }) => text.slice(span.start, span.end)))]);
  return facts.map(([label, value]) => `- ${labelled(label, escape(value))}`);
}

/** New headings only: what the entry before stood under need not be said again. */
function headingLines(before: readonly string[], now: readonly string[]): readonly string[] {
  let same = 0;
  while (same < now.length && before[same] === now[same]) same++;
  if (same === now.length && same === before.length) return [];
  // Back on a higher level without a heading of its own: its last heading is said once more.
  const from = Math.min(same, Math.max(0, now.length - 1));
  const shown = now.slice(from);
  return [
    "",
    ...shown.flatMap((heading, i) => [
      `${"#".repeat(Math.min(6, from + i + 3))} ${escape(heading)}`,
      "",
    ]),
  ];
}

function entryLines(
  entry: TaskEntry,
  { columns, labelled, list }: TaskListTexts,
): readonly string[] {
  const facts: (readonly [string, string])[] = [];
  const add = (label: string, items: readonly string[]): void => {
    if (items.length > 0) facts.push([label, list(items)]);
  };
  add(columns.target, entry.detail === "" ? [] : [entry.detail]);
  add(columns.lead, entry.lead);
  add(entry.lead.length === 0 ? columns.owner : columns.support, entry.support);
  add(columns.due, entry.due === null ? [] : [dueText(entry.due)]);
  add(columns.rhythm, entry.rhythms);
  add(columns.quota, entry.quotas);
  add(columns.remark, entry.remarks);
  return [
    `- [ ] **${escape(`${entry.no}${entry.title}`)}**`,
    ...facts.map(([label, value]) => `  - ${labelled(label, escape(value))}`),
  ];
}

/** `2023-06-30（2023年6月底前）`: the day to sort by, the words to quote. */
function dueText({ day, words }: DueDay): string {
  return day === null ? words : `${day}（${words}）`;
}

function groupLines({ groups }: Plan, texts: TaskListTexts): readonly string[] {
  if (groups.length === 0) return [];
  const { columns, labelled, list, md } = texts;
  const names = (units: readonly UnitReference[]): string => list(units.map(({ name }) => name));
  const lines = groups.map(({ name, lead, support, duty }) => {
    const facts = [
      ...(lead.length === 0 ? [] : [labelled(columns.lead, names(lead))]),
      ...(support.length === 0 ? [] : [labelled(columns.support, names(support))]),
      ...(duty === null ? [] : [labelled(md.duty, duty.text)]),
    ];
    return [`- **${escape(name)}**`, ...facts.map((fact) => `  - ${escape(fact)}`)];
  });
  return ["", `## ${md.groups}`, "", ...lines.flat()];
}

function annexLines({ attachments }: Plan, { md }: TaskListTexts): readonly string[] {
  if (attachments.length === 0) return [];
  const lines = attachments.map(({ no, title }) => `${no}. ${escape(title)}`);
  return ["", `## ${md.attachments}`, "", ...lines];
}

function formLines({ forms }: Plan, { labelled, list, md }: TaskListTexts): readonly string[] {
  if (forms.length === 0) return [];
  const lines = forms.map(({ title, fields }) => {
    const labels = fields.map(({ label, group }) => [...group, label].join("/"));
    return [`- **${escape(title)}**`, `  - ${labelled(md.fields, escape(list(labels)))}`];
  });
  return ["", `## ${md.forms}`, "", ...lines.flat()];
}

const SPECIAL = new Set("\\`*_[]<>|~#&");

/** Words of a document are words, never Markdown. */
function escape(text: string): string {
  let out = "";
  for (const c of text) out += c === "\n" || c === "\t" ? " " : SPECIAL.has(c) ? `\\${c}` : c;
  return out;
}
