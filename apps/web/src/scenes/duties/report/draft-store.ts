import { isReportDraft, type ReportDraft } from "./report-draft.ts";

/** Where drafts are kept; the browser's, or a test's. */
export type DraftStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

// Each person's own: nobody else who signs in on this computer is shown them.
const nameOf = (personId: string, dutyId: string): string => `luoshi-report-${personId}-${dutyId}`;

/** The draft of a duty that somebody left here; null where there is none. */
export function readDraft(
  personId: string,
  dutyId: string,
  storage: DraftStorage = localStorage,
): ReportDraft | null {
  try {
    const kept: unknown = JSON.parse(storage.getItem(nameOf(personId, dutyId)) ?? "null");
    return isReportDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps a draft; false where the browser keeps nothing: full, or a private window. */
export function keepDraft(
  personId: string,
  dutyId: string,
  draft: ReportDraft,
  storage: DraftStorage = localStorage,
): boolean {
  try {
    storage.setItem(nameOf(personId, dutyId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** The server has it, or it was thrown away. */
export function dropDraft(
  personId: string,
  dutyId: string,
  storage: DraftStorage = localStorage,
): void {
  try {
    storage.removeItem(nameOf(personId, dutyId));
  } catch {
    // Nothing was kept here either.
  }
}
