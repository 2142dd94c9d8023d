import {
  type CompileResult,
  type Config,
  compile,
  diagnosticRenderer,
  type RenderedDiagnostic,
} from "@luoshi/compiler";
import {
  DocumentError,
  type OpenedDocument,
  openDocument,
  renderDocumentError,
} from "@luoshi/documents";
import { localDay, timeOf } from "./clock.ts";
import type { Context } from "./context.ts";
import { FileError } from "./failure.ts";
import type { ConfigFinder } from "./files/find-config.ts";
import { readInput } from "./files/read-input.ts";

/** An input file read and compiled. */
export interface CompiledFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly document: OpenedDocument;
  readonly result: CompileResult;
  /** The result's diagnostics in words. */
  readonly diagnostics: readonly RenderedDiagnostic[];
}

/**
 * Reads and compiles one input file under the configuration that holds for it.
 * @throws FileError where it cannot be read or is no document we know
 */
export async function compileFile(
  file: string,
  context: Context,
  configOf: ConfigFinder,
): Promise<CompiledFile> {
  const bytes = await readInput(file, context.io, context.messages);
  return compileBytes(file, bytes, context, configOf(file));
}

/** Compiles bytes already in hand: the second look that `fix` takes. */
export function compileBytes(
  file: string,
  bytes: Uint8Array,
  { io, language }: Context,
  config: Config,
): CompiledFile {
  const document = open(file, bytes, language);
  // The calendar costs a cold start 20 ms (time zones are loaded): only waivers that end ask for it.
  const ends = config.waivers.some(({ until }) => until !== undefined);
  const options = ends ? { config, today: localDay(timeOf(io.env)) } : { config };
  const result = compile(document.source, options);
  const diagnostics = result.diagnostics.map(diagnosticRenderer(document.source, language));
  return { file, bytes, document, result, diagnostics };
}

function open(file: string, bytes: Uint8Array, language: Context["language"]): OpenedDocument {
  try {
    return openDocument(bytes);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw new FileError(file, renderDocumentError(error, language));
  }
}
