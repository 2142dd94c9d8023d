import type { Edit, RenderedDiagnostic, RenderedPlace } from "@luoshi/compiler";
import type { FileError } from "../failure.ts";
import type { DocumentView } from "./document-view.ts";
import {
  addCounts,
  type CheckedFile,
  countSeverities,
  countTasks,
  type Reporter,
} from "./report.ts";

/** Name and version of the shape below; the version rises when a reader of the old one would stumble. */
const SCHEMA = "luoshi/check@1";

/** One JSON object for the whole run: `{ schema, files: [{ file, diagnostics, … }], summary }`. */
export function jsonReporter(): Reporter {
  const files: object[] = [];
  const checked: CheckedFile[] = [];
  return {
    checked(file) {
      checked.push(file);
      files.push(fileJson(file));
      return "";
    },
    failed(error) {
      files.push(failureJson(error));
      return "";
    },
    finish() {
      const summary = {
        files: files.length,
        unreadable: files.length - checked.length,
        ...addCounts(
          checked.map(({ diagnostics }) => countSeverities(diagnostics)),
          { error: 0, warning: 0, info: 0 },
        ),
        ...addCounts(
          checked.map(({ plan }) => countTasks(plan)),
          { tasks: 0, owned: 0, dated: 0 },
        ),
      };
      return `${JSON.stringify({ schema: SCHEMA, files, summary }, null, 2)}\n`;
    },
  };
}

function fileJson(file: CheckedFile): object {
  const { view, format, plan, diagnostics, waived, omitted, notes } = file;
  return {
    file: view.file,
    format,
    title: plan.title?.text ?? null,
    counts: { ...countSeverities(diagnostics), ...countTasks(plan), waived, omitted },
    notes,
    diagnostics: diagnostics.map((diagnostic) => diagnosticJson(diagnostic, view)),
  };
}

function failureJson({ file, message, help }: FileError): object {
  return { file, error: { message, help } };
}

/** The shape of a plan's diagnostics (docs/plan.schema.json), with the place in clauses and tables added. */
function diagnosticJson(diagnostic: RenderedDiagnostic, view: DocumentView): object {
  const { code, severity, title, message, help, docs, related, fix, suggestions } = diagnostic;
  return {
    code,
    severity,
    title,
    message,
    help,
    docs,
    ...placeJson(diagnostic, view),
    related: related.map((label) => ({ message: label.message, ...placeJson(label, view) })),
    fix: fix === undefined ? null : editsJson(fix),
    suggestions: suggestions.map((s) => ({ title: s.title, edits: editsJson(s.edits) })),
  };
}

/** Where and what: `span` in UTF-16 offsets of the document's text, line and column as people count. */
function placeJson({ span, quote, start }: RenderedPlace, view: DocumentView): object {
  const { path, cell } = view.placeOf(span);
  return {
    quote,
    span: [span.start, span.end],
    line: start.line,
    column: start.column,
    path,
    cell,
  };
}

function editsJson(edits: readonly Edit[]): readonly object[] {
  return edits.map(({ span, text }) => ({ span: [span.start, span.end], text }));
}
