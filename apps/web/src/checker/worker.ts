import { DocumentError, type DocumentErrorCode, renderDocumentError } from "@luoshi/documents";
import { expose } from "comlink";
import type { Checker, OpenFailure, OpenRequest } from "./checker.ts";
import { compareDrafts } from "./compare.ts";
import { exportFile } from "./export-file.ts";
import { openSession, type Session, updateSession } from "./session.ts";

let session: Session | null = null;

const current = (): Session => {
  if (session === null) throw new Error("no document is open");
  return session;
};

const checker: Checker = {
  open: async (request, onStep) => {
    onStep("reading");
    try {
      const opened = openSession(request.name, request.bytes, request.draft, request, () =>
        onStep("compiling"),
      );
      if (opened.result.source.text.trim() === "")
        return { ok: false, failure: { kind: "no-text", message: "", name: request.name } };
      onStep("drawing");
      session = opened;
      return { ok: true, view: opened.view, draft: opened.draft };
    } catch (error) {
      return { ok: false, failure: failureOf(error, request) };
    }
  },
  update: async (request) => {
    session = updateSession(current(), request.draft, request);
    return { view: session.view, draft: session.draft };
  },
  exportFile: async (request) => exportFile(current(), request),
  compare: async (request) => {
    const { before, language } = request;
    try {
      return { ok: true, comparison: compareDrafts(current(), before, request) };
    } catch (error) {
      const name = before === "opened" ? current().name : before.name;
      return { ok: false, failure: failureOf(error, { name, language }) };
    }
  },
  close: async () => {
    session = null;
  },
};

const KINDS: Partial<Record<DocumentErrorCode, OpenFailure["kind"]>> = {
  "empty-file": "empty",
  "not-a-document": "unsupported",
  "unsupported-format": "unsupported",
  "password-protected": "password",
  "encrypted-entry": "password",
  "too-large": "too-large",
  "too-much-text": "too-large",
  "entry-too-large": "too-large",
};

function failureOf(
  error: unknown,
  { name, language }: Pick<OpenRequest, "name" | "language">,
): OpenFailure {
  if (error instanceof DocumentError) {
    const message = renderDocumentError(error, language);
    return { kind: KINDS[error.code] ?? "damaged", message, name };
  }
  return { kind: "internal", message: error instanceof Error ? error.message : "", name };
}

expose(checker);
