import { keyedParagraphs, type PlanJson, planToJson } from "@luoshi/compiler";
import {
  applyEdits,
  type RefusalReason,
  taskCalendar,
  taskWorkbook,
  writeCalendar,
  writeXlsx,
} from "@luoshi/documents";
import type { ExportedFile, ExportRequest } from "./checker.ts";
import type { Session } from "./session.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Makes a file of what is open: the task list, the calendar, the plan as JSON, the document with its corrections. */
export async function exportFile(session: Session, request: ExportRequest): Promise<ExportedFile> {
  const { plan, result, name } = session;
  const { language, now } = request;
  const base = name.replace(/\.[^.]{1,5}$/, "");
  const today = now.slice(0, 10);
  const { text } = result.source;
  const none: readonly RefusalReason[] = [];
  switch (request.kind) {
    case "xlsx": {
      const bytes = await writeXlsx(taskWorkbook(plan, text, today, language));
      return { name: `${base}-任务清单.xlsx`, type: EXCEL, bytes, refused: none };
    }
    case "ics": {
      const bytes = writeCalendar(taskCalendar(plan, text, today, `${now}Z`, language));
      return { name: `${base}.ics`, type: "text/calendar", bytes, refused: none };
    }
    case "json": {
      const json = planJson(session, language);
      const bytes = encode(`${JSON.stringify(json, null, 2)}\n`);
      return { name: `${base}.json`, type: "application/json", bytes, refused: none };
    }
    case "docx": {
      const made = editedDocument(session);
      const type = session.document.format === "docx" ? WORD : "text/plain";
      const ending = name.slice(base.length) || `.${session.document.format}`;
      return { name: `${base}-改${ending}`, type, ...made };
    }
  }
}

/** The published plan with what the clerk did to it beside it. */
export function planJson(
  session: Session,
  language: ExportRequest["language"],
): PlanJson & { readonly draft: Session["draft"] } {
  const { result, plan, name, document, draft } = session;
  const json = planToJson({ ...result, plan }, { name, format: document.format }, language);
  return { ...json, draft };
}

/** The file itself with every retyped paragraph; an edit that Word's own parts forbid is left out and told. */
function editedDocument({
  bytes,
  document,
  draft,
}: Session): Pick<ExportedFile, "bytes" | "refused"> {
  const edits = keyedParagraphs(document.source).flatMap(({ key, paragraph: { span } }) => {
    const text = draft.texts[key];
    return text === undefined ? [] : [{ span, text }];
  });
  const made = applyEdits(bytes, document, edits);
  return { bytes: made.bytes, refused: made.refused.map(({ reason }) => reason) };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
