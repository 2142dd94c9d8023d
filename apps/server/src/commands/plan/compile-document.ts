import { AppError } from "../../http/app-error.ts";
import { jsonText } from "../../reader/json-text.ts";
import { type Reader, ReaderBusy, type ReadPlan, type ReadRequest } from "../../reader/reader.ts";
import { Unreadable } from "../../reader/unreadable.ts";
import type { Compilation, PlanHead } from "../../store/plan.ts";

/**
 * Reads and compiles in the reading process.
 * @throws AppError `unreadable` with the reader's own words, `busy` when too many wait
 */
export async function compileDocument(reader: Reader, request: ReadRequest): Promise<ReadPlan> {
  try {
    return await reader.read(request);
  } catch (error) {
    if (error instanceof ReaderBusy) throw new AppError("busy", {}, { retryAfter: 5 });
    if (!(error instanceof Unreadable)) throw error;
    throw new AppError("unreadable", { code: error.code, ...error.texts }, { cause: error });
  }
}

/** What is kept of a compilation. */
export function compilationOf({ draft, planText, orphans, errors }: ReadPlan): Compilation {
  return { draft: jsonText(draft), compiled: planText, orphans, errors: jsonText(errors) };
}

/** What a document says of itself; one without a title is called as its file. */
export function headOf({ plan }: ReadPlan, fileName: string): PlanHead {
  const title = plan.title?.trim() ?? "";
  return {
    title: (title === "" ? fileName.replace(/\.[a-z0-9]{1,8}$/i, "") : title).slice(0, 300),
    number: plan.number,
    kind: plan.kind,
    starts: plan.period?.start ?? plan.issued,
    ends: plan.period?.end ?? null,
  };
}

/** The media types of what is read. */
export const mediaTypes: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  md: "text/markdown",
  txt: "text/plain",
};
