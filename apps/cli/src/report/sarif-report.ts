import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import {
  lineTable,
  positionAt,
  type RenderedDiagnostic,
  type RenderedPlace,
  type Severity,
} from "@luoshi/compiler";
import type { Messages } from "../messages/messages.ts";
import { VERSION } from "../version.ts";
import { describeEdits } from "./diagnostic-text.ts";
import type { DocumentView } from "./document-view.ts";
import type { CheckedFile, Reporter } from "./report.ts";

const SCHEMA =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** SARIF's words for our severities; its `note` is our hint. */
const LEVELS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/**
 * SARIF 2.1.0 (OASIS), one run. Lines and columns are those of the text read from the document; only for a
 * plain text file are they those of the file itself, so only there are `fixes` given.
 */
export function sarifReporter(messages: Messages): Reporter {
  const rules = new Map<string, { readonly index: number; readonly rule: object }>();
  const results: object[] = [];
  const notifications: object[] = [];
  const ruleIndex = (diagnostic: RenderedDiagnostic): number => {
    const known = rules.get(diagnostic.code);
    if (known !== undefined) return known.index;
    const index = rules.size;
    rules.set(diagnostic.code, { index, rule: ruleOf(diagnostic) });
    return index;
  };
  return {
    checked(file) {
      for (const diagnostic of file.diagnostics)
        results.push(resultOf(diagnostic, ruleIndex(diagnostic), file, messages));
      return "";
    },
    failed({ file, message }) {
      const physicalLocation = { artifactLocation: { uri: uriOf(file) } };
      const locations = [{ physicalLocation }];
      notifications.push({ level: "error", message: { text: message }, locations });
      return "";
    },
    finish() {
      const driver = {
        name: "luoshi",
        version: VERSION,
        rules: Array.from(rules.values(), ({ rule }) => rule),
      };
      const invocation = {
        executionSuccessful: notifications.length === 0,
        toolExecutionNotifications: notifications,
      };
      const run = {
        tool: { driver },
        invocations: [invocation],
        columnKind: "unicodeCodePoints",
        results,
      };
      return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2)}\n`;
    },
  };
}

function ruleOf({ code, title }: RenderedDiagnostic): object {
  return { id: code, shortDescription: { text: title } };
}

function resultOf(
  diagnostic: RenderedDiagnostic,
  ruleIndex: number,
  { view, format }: CheckedFile,
  messages: Messages,
): object {
  const { code, severity, message, help, related, fix } = diagnostic;
  const fixes = fix === undefined || format !== "txt" ? [] : [fixOf(fix, view, messages)];
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: help === "" ? message : `${message}\n${help}` },
    locations: [locationOf(diagnostic, view)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((label, i) => ({
            id: i + 1,
            message: { text: label.message },
            ...locationOf(label, view),
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes }),
  };
}

function locationOf(place: RenderedPlace, view: DocumentView): object {
  const { path } = view.placeOf(place.span);
  const region = {
    startLine: place.start.line,
    startColumn: place.start.column,
    endLine: place.end.line,
    endColumn: place.end.column,
    ...(place.quote === "" ? {} : { snippet: { text: place.quote } }),
  };
  const physicalLocation = { artifactLocation: { uri: uriOf(view.file) }, region };
  if (path.length === 0) return { physicalLocation };
  return { physicalLocation, logicalLocations: [{ fullyQualifiedName: path.join("/") }] };
}

function fixOf(
  edits: NonNullable<RenderedDiagnostic["fix"]>,
  view: DocumentView,
  messages: Messages,
): object {
  const lines = lineTable(view.text);
  const replacements = edits.map(({ span, text }) => {
    const [start, end] = [positionAt(lines, span.start), positionAt(lines, span.end)];
    const deletedRegion = {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    };
    return { deletedRegion, insertedContent: { text } };
  });
  return {
    description: { text: describeEdits(edits, view.text, messages) },
    artifactChanges: [{ artifactLocation: { uri: uriOf(view.file) }, replacements }],
  };
}

/** A relative name stays relative, so that a report made in one checkout fits another. */
function uriOf(file: string): string {
  if (file === "-") return "stdin";
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}
