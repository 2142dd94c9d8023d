import type { Input } from "@luoshi/server/contract/client";

/** What a report says, for the wire. */
export type ReportContent = Input<"POST /api/duties/:dutyId/reports">["body"]["content"];

/** A number of a report while it is typed. */
export interface DraftFigure {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
}

/** A file that has arrived on the server and is not attached yet. */
export interface DraftFile {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
}

/** A report while it is written: kept in this browser until the server has acknowledged it. */
export interface ReportDraft {
  readonly done: string;
  readonly problems: string;
  readonly next: string;
  /** As typed in the grid: `60`, `60%`; what it means is read when it is sent. */
  readonly percent: string;
  readonly figures: readonly DraftFigure[];
  readonly files: readonly DraftFile[];
  /** Of the first try to send exactly this: a later try has no second effect. Null once anything was changed. */
  readonly key: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Nothing written yet; the percentage stands where the duty does. */
export function emptyDraft(percent: number): ReportDraft {
  return {
    done: "",
    problems: "",
    next: "",
    percent: String(percent),
    figures: [],
    files: [],
    key: null,
    at: 0,
  };
}

/** Something of the draft was changed: it is no longer what was tried to be sent. */
export function changedDraft(
  draft: ReportDraft,
  change: Partial<Omit<ReportDraft, "key" | "at">>,
  at: number,
): ReportDraft {
  return { ...draft, ...change, key: null, at };
}

/** Whether two drafts would say the same. */
export function sameDraft(a: ReportDraft, b: ReportDraft): boolean {
  return JSON.stringify({ ...a, key: null, at: 0 }) === JSON.stringify({ ...b, key: null, at: 0 });
}

/** `60`, `６０`, `60%`, `60 ％` as 60; null for what is no whole number from 0 to 100. */
export function readPercent(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/ ?[%％]$/, "");
  if (!/^\d{1,3}$/.test(plain)) return null;
  const value = Number(plain);
  return value <= 100 ? value : null;
}

/** The draft for the wire; null where its percentage cannot be read. Figures without a name are left out. */
export function contentOf(draft: ReportDraft): ReportContent | null {
  const percent = readPercent(draft.percent);
  if (percent === null) return null;
  const { done, problems, next, figures, files } = draft;
  return {
    done,
    problems,
    next,
    percent,
    figures: figures.filter(({ name }) => name.trim() !== "").map((figure) => ({ ...figure })),
    fileIds: files.map(({ fileId }) => fileId),
  };
}

/** Whether a kept value still has the shape of a draft: an older version may have written another. */
export function isReportDraft(value: unknown): value is ReportDraft {
  if (typeof value !== "object" || value === null) return false;
  const { done, problems, next, percent, figures, files, key, at } = value as Partial<ReportDraft>;
  return (
    [done, problems, next, percent].every((each) => typeof each === "string") &&
    (key === null || typeof key === "string") &&
    typeof at === "number" &&
    Array.isArray(figures) &&
    figures.every((each: unknown) => hasTexts(each, ["name", "value", "unit"])) &&
    Array.isArray(files) &&
    files.every((each: unknown) => hasTexts(each, ["fileId", "name"]))
  );
}

function hasTexts(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== "object" || value === null) return false;
  return names.every((name) => typeof (value as Record<string, unknown>)[name] === "string");
}
