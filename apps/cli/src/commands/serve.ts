import type { Context } from "../context.ts";
import type { ExitCode } from "../failure.ts";

/** `luoshi serve`: the server, as `npm start` runs it, until Ctrl+C. Its data folder is meant from here. */
export async function serve({ arguments: { flags }, io, loadServer }: Context): Promise<ExitCode> {
  const { admin, reader, migrations, samples, buildSite, process } = await loadServer();
  const files = { site: await buildSite(), reader, migrations, samples };
  const options = { files, folder: io.cwd(), demo: flags.has("demo") };
  return (await admin.serve(options, process)) === 0 ? 0 : 1;
}
