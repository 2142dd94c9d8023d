import {
  type CompileResult,
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
  const config = await configOf(file);
  return compileBytes(file, bytes, context, config);
}

/** Compiles bytes already in hand: the second look that `fix` takes. */
export function compileBytes(
  file: string,
  bytes: Uint8Array,
  { io, language }: Context,
  config: Awaited<ReturnType<ConfigFinder>>,
): CompiledFile {
  const document = open(file, bytes, language);
  const result = compile(document.source, { config, today: localDay(timeOf(io.env)) });
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
