import type { Deadline, Quota, Span, Task, TaskChange, UnitReference } from "@luoshi/compiler";
import type { FieldDifference, TaskField } from "../compare-view.ts";
import { rewording } from "./rewording.ts";

/** The texts in which the two sides of a change stand. */
export interface DraftTexts {
  readonly before: string;
  readonly after: string;
}

/** What of a task that both drafts have is no longer the same. `paths` are where it stands, in words. */
export function changedFields(
  changes: readonly TaskChange[],
  texts: DraftTexts,
  paths: { readonly before: string | null; readonly after: string | null },
): readonly FieldDifference[] {
  return changes.map((change): FieldDifference => {
    switch (change.kind) {
      case "deadline":
        return {
          field: change.which === "main" ? "deadline" : change.which,
          before: dueWords(change.before, texts.before),
          after: dueWords(change.after, texts.after),
        };
      case "owners":
        return { field: change.role, before: names(change.removed), after: names(change.added) };
      case "quota":
        return {
          field: "quota",
          before: quotaWords(change.before, texts.before),
          after: quotaWords(change.after, texts.after),
        };
      case "recurrence":
        return {
          field: "recurrence",
          before: valueWords(change.before, texts.before),
          after: valueWords(change.after, texts.after),
        };
      case "moved":
        return { field: "place", ...paths };
      case "renumbered":
        return { field: "number", before: change.before || null, after: change.after || null };
      case "reworded":
        return { field: "words", pieces: rewording(change, texts) };
    }
  });
}

/** Who and when, of a task that one draft only has. */
export function ownFields(
  task: Task,
  text: string,
  side: "before" | "after",
): readonly FieldDifference[] {
  const support = new Set(task.support.map(({ name }) => name));
  const lead = new Set(task.lead.map(({ name }) => name));
  const others = task.owners.filter(({ name }) => !lead.has(name) && !support.has(name));
  const facts: readonly (readonly [Exclude<TaskField, "words">, string | null])[] = [
    ["deadline", dueWords(task.deadline, text)],
    ["lead", names(task.lead)],
    ["support", names(task.support)],
    ["owner", names(others)],
  ];
  return facts.flatMap(([field, words]) => {
    if (words === null) return [];
    const none = { field, before: null, after: null };
    return [{ ...none, [side]: words }];
  });
}

function names(units: readonly UnitReference[]): string | null {
  return units.length === 0 ? null : units.map(({ name }) => name).join("、");
}

/** The words as they stand, and the day where they do not say it whole: it may be all that changed. */
function dueWords(deadline: Deadline | null, text: string): string | null {
  // 完成时限：2027年6月底前: the field has its label already.
  const words = valueWords(deadline, text)?.replace(/^[^\d：:]{1,8}[：:]\s*/, "") ?? null;
  const date = deadline?.date ?? null;
  if (words === null || date === null) return words ?? date;
  const [year, month, day] = date.split("-").map(Number);
  const said = words.includes(`${year}年${month}月${day}日`) || words.includes(date);
  return said ? words : `${words}（${date}）`;
}

/** The words, and the period where it stands apart from them. */
function quotaWords(quota: Quota | null, text: string): string | null {
  const words = valueWords(quota, text) ?? "";
  const per = quota?.per?.text ?? "";
  if (words.includes(per)) return words || null;
  return `${/^(?:半?[年月]|季度?|周|旬|日|天)$/.test(per) ? "每" : ""}${per}${words}`;
}

/** As the clerk typed it, else as the text has it. */
function valueWords(
  value: { readonly span: Span; readonly typed?: string } | null,
  text: string,
): string | null {
  if (value === null) return null;
  const words = value.typed ?? text.slice(value.span.start, value.span.end);
  return words.replace(/\s+/g, " ").trim() || null;
}
