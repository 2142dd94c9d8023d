import type { CallError, Input } from "@luoshi/server/contract/client";

/** What a report says, but for its files. */
export type ReportWords = Omit<
  Input<"POST /api/duties/:dutyId/reports">["body"]["content"],
  "fileIds"
>;

/** A photo on its way; its bytes lie beside it in the store. */
export interface QueuedPhoto {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** The same for each try: it arrives once. */
  readonly key: string;
  /** Known once the server has it. */
  readonly fileId: string | null;
}

/**
 * - `waiting`: to be sent, at `nextAt` at the earliest
 * - `sending`: on its way now
 * - `conflict`: somebody changed the same report meanwhile; kept as a draft, for its author to decide
 * - `refused`: the server does not take it; kept, with the reason
 */
export type QueuedState = "waiting" | "sending" | "conflict" | "refused";

/** Why something was not sent, in both languages. */
export interface Refusal {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly help: { readonly zh: string; readonly en: string };
}

/** A report that waits on this device until the server has acknowledged it. */
export interface QueuedReport {
  readonly id: string;
  /** Who wrote it: nobody else who signs in on this device sends or sees it. */
  readonly personId: string;
  readonly dutyId: string;
  /** The unit that reports; files belong to it. */
  readonly unitId: string;
  /** What it is about, for the list. */
  readonly taskText: string;
  readonly words: ReportWords;
  /** Signs for the duty first. */
  readonly sign: boolean;
  /** Hands it in; else it is a draft on the server. */
  readonly submit: boolean;
  /** The report that it changes; null for a new one. */
  readonly report: { readonly id: string; readonly version: number } | null;
  readonly photos: readonly QueuedPhoto[];
  /** Files that the server has already, such as those of a report that came back; they go before the photos. */
  readonly fileIds: readonly string[];
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
  readonly state: QueuedState;
  readonly tries: number;
  readonly nextAt: number;
  readonly refusal: Refusal | null;
}

/** Pauses before the next try, in milliseconds; the longest stays. */
const PAUSES = [2000, 5000, 15_000, 60_000, 300_000];

/** How long to wait after so many tries; `chance` from 0 to 1 spreads the phones of an office that came back at once. */
export function pauseAfter(tries: number, chance: number): number {
  const pause = PAUSES[Math.min(Math.max(tries, 1), PAUSES.length) - 1] ?? 0;
  return Math.round(pause * (0.75 + chance / 2));
}

/**
 * What becomes of a report that was not sent: no answer, a busy server and an ended session mean later; a conflict and a
 * refusal need its author. Nothing is ever dropped here.
 */
export function afterFailure(
  item: QueuedReport,
  { status, answer, retryAfter }: Pick<CallError, "status" | "answer" | "retryAfter">,
  now: number,
  chance: number,
): QueuedReport {
  const tries = item.tries + 1;
  const { code, message, help } = answer;
  const refusal: Refusal = { code, message, help };
  const later = status === 0 || status === 401 || status === 408 || status === 429 || status >= 500;
  if (later) {
    const pause = Math.max(pauseAfter(tries, chance), (retryAfter ?? 0) * 1000);
    return { ...item, state: "waiting", tries, nextAt: now + pause, refusal };
  }
  const state = status === 409 && code === "version-conflict" ? "conflict" : "refused";
  return { ...item, state, tries, refusal };
}

/** The same report to be sent again, at once: its author pressed the button. */
export function again(item: QueuedReport, now: number): QueuedReport {
  return { ...item, state: "waiting", nextAt: now, refusal: null };
}

/**
 * The next to be sent, and when. Reports of one duty go in the order in which they were written; one that waits for its author
 * holds back no other duty's.
 */
export function nextToSend(
  items: readonly QueuedReport[],
): { readonly item: QueuedReport; readonly at: number } | null {
  const heads = new Map<string, QueuedReport>();
  for (const item of [...items].sort((a, b) => a.writtenAt - b.writtenAt)) {
    if (!heads.has(item.dutyId)) heads.set(item.dutyId, item);
  }
  let first: QueuedReport | null = null;
  for (const item of heads.values()) {
    if (item.state === "waiting" && (first === null || item.nextAt < first.nextAt)) first = item;
  }
  return first === null ? null : { item: first, at: first.nextAt };
}

/** Whether a kept value still is a report of the queue: a later version may have written it otherwise. */
export function isQueuedReport(value: unknown): value is QueuedReport {
  if (typeof value !== "object" || value === null) return false;
  const { id, personId, dutyId, words, photos, key } = value as Partial<QueuedReport>;
  return (
    [id, personId, dutyId, key].every((each) => typeof each === "string") &&
    typeof words === "object" &&
    Array.isArray(photos)
  );
}
