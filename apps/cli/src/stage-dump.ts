import type { CompiledFile } from "./compile-file.ts";

/** One stage of the compiler as JSON, for whoever wants to see how a document was read. */
export function stageDump(stage: string, { document, result }: CompiledFile): string {
  return `${JSON.stringify(stageOf(stage, document.source, result), null, 2)}\n`;
}

function stageOf(
  stage: string,
  source: CompiledFile["document"]["source"],
  result: CompiledFile["result"],
): unknown {
  switch (stage) {
    case "blocks":
      return source;
    case "lines":
      return result.lines;
    case "outline":
      return result.outline;
    case "terms":
      return result.build;
    default:
      return result.plan;
  }
}
