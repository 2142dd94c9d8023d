import { resolve } from "node:path";
import type { Context } from "../context.ts";
import type { ExitCode } from "../failure.ts";
import { runAdmin } from "../run-admin.ts";
import { VERSION } from "../version.ts";

/** `luoshi backup FOLDER|FILE`: everything into one file, also while the server runs. */
export function backup(context: Context): Promise<ExitCode> {
  const { io, messages } = context;
  return runAdmin(context, async ({ admin }) => {
    const settings = admin.readSettings(io.env, io.cwd());
    const { file, manifest } = await admin.backUp({
      settings,
      target: resolve(io.cwd(), context.arguments.operands[0] ?? ""),
      program: VERSION,
      now: new Date().toISOString(),
    });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const { backup: texts } = messages.server;
    io.stdout.write(`${texts.wrote(file, rows, manifest.blobs.length)}\n`);
    if (manifest.head !== null)
      io.stdout.write(`${texts.head(`${manifest.head.no}:${manifest.head.chain}`)}\n`);
    io.stdout.write(`${texts.keyApart(resolve(settings.dataFolder, "secret-key"))}\n`);
    for (const hash of manifest.lost) io.stderr.write(`${texts.lost(hash)}\n`);
    return manifest.lost.length === 0 ? 0 : 1;
  });
}
