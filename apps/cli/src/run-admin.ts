import type { Context } from "./context.ts";
import type { ExitCode } from "./failure.ts";
import { paintFor } from "./render/paint.ts";
import type { ServerTools } from "./server-tools.ts";

/** Does something with the server's data; what stands in the way is told in the person's language, exit code 2. */
export async function runAdmin(
  { io, language, loadServer }: Context,
  work: (tools: ServerTools) => Promise<ExitCode>,
): Promise<ExitCode> {
  const tools = await loadServer();
  try {
    return await work(tools);
  } catch (error) {
    const text = tools.admin.explainError(error, language);
    if (text === null) throw error;
    io.stderr.write(`${paintFor(io.stderr, io.env)("error", "luoshi")}: ${text}\n`);
    return 2;
  }
}
