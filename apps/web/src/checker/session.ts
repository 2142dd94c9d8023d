import {
  type CompileResult,
  compileDraft,
  type Draft,
  keyedParagraphs,
  type Language,
  type Plan,
} from "@luoshi/compiler";
import { type OpenedDocument, openDocument, renderDocumentNote } from "@luoshi/documents";
import { buildView } from "./build-view.ts";
import type { CheckView } from "./view.ts";

/** One opened document and its last compilation. */
export interface Session {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly document: OpenedDocument;
  /** Paragraph texts of the file, by key. */
  readonly originals: ReadonlyMap<string, string>;
  readonly draft: Draft;
  readonly result: CompileResult;
  /** The plan with the clerk's corrections. */
  readonly plan: Plan;
  readonly view: CheckView;
}

/** What the screen knows and the worker does not. */
export interface Circumstances {
  readonly language: Language;
  /** `2027-03-01`, for waivers that end. */
  readonly today: string;
}

/**
 * Reads and compiles a file; `onRead` is told in between.
 * @throws DocumentError where it is no document we know
 */
export function openSession(
  name: string,
  bytes: Uint8Array,
  draft: Draft,
  circumstances: Circumstances,
  onRead: () => void = () => {},
): Session {
  const document = openDocument(bytes);
  onRead();
  const originals = new Map(
    keyedParagraphs(document.source).map(({ key, paragraph: { span } }) => [
      key,
      document.source.text.slice(span.start, span.end),
    ]),
  );
  return compileSession({ name, bytes, document, originals }, draft, circumstances, null);
}

/** Compiles again what the clerk changed; corrections follow their tasks when retyped words give these new ids. */
export function updateSession(
  session: Session,
  draft: Draft,
  circumstances: Circumstances,
): Session {
  return compileSession(session, draft, circumstances, session);
}

type Opened = Pick<Session, "name" | "bytes" | "document" | "originals">;

function compileSession(
  { name, bytes, document, originals }: Opened,
  draft: Draft,
  { language, today }: Circumstances,
  before: Session | null,
): Session {
  const started = performance.now();
  const earlier = before === null ? {} : { before: before.result };
  const options = { today, ...earlier };
  const { result, plan, orphans, draft: kept } = compileDraft(document.source, draft, options);
  const paragraphs = keyedParagraphs(result.source);
  const frame = {
    name,
    format: document.format,
    notes: document.notes.map((note) => renderDocumentNote(note, language)),
    revision: (before?.view.revision ?? 0) + 1,
    milliseconds: 0,
  };
  const view = buildView(
    { result, plan, paragraphs, originals, draft: kept, orphans },
    frame,
    language,
  );
  const milliseconds = performance.now() - started;
  return {
    name,
    bytes,
    document,
    originals,
    draft: kept,
    result,
    plan,
    view: { ...view, milliseconds },
  };
}
