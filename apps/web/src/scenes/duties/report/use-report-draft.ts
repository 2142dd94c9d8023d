import { useEffect, useState } from "react";
import { askBeforeLeaving } from "../../../api/ask-before-leaving.ts";
import { now } from "../../../state/clock.ts";
import { dropDraft, keepDraft, readDraft } from "./draft-store.ts";
import { changedDraft, type ReportDraft, sameDraft } from "./report-draft.ts";

/** A report while it is written, kept in this browser with each change. */
export function useReportDraft(personId: string, dutyId: string, begin: ReportDraft) {
  const [{ draft, kept, back }, setState] = useState(() => {
    const left = readDraft(personId, dutyId);
    return { draft: left ?? begin, kept: true, back: left !== null && !sameDraft(left, begin) };
  });
  useEffect(() => {
    if (kept) return;
    addEventListener("beforeunload", askBeforeLeaving);
    return () => removeEventListener("beforeunload", askBeforeLeaving);
  }, [kept]);
  const put = (next: ReportDraft): void => {
    const onDisk = keepDraft(personId, dutyId, next);
    setState({ draft: next, kept: onDisk, back: false });
  };
  return {
    draft,
    /** Whether this browser keeps it. */
    kept,
    /** It was left here earlier. */
    back,
    change: (change: Parameters<typeof changedDraft>[1]): void =>
      put(changedDraft(draft, change, now())),
    /** The key with which it is tried to be sent, the same for each try of the same words. */
    keyed: (newKey: () => string): string => {
      const key = draft.key ?? newKey();
      if (draft.key === null) put({ ...draft, key });
      return key;
    },
    drop: (): void => {
      dropDraft(personId, dutyId);
      setState({ draft: begin, kept: true, back: false });
    },
  };
}
