import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const SOURCES = [
  "packages/compiler/src",
  "packages/documents/src",
  "packages/ledger/src",
  "apps/server/src/reader",
];

/** The reading process as one file of JavaScript, as `npm start` bundles it; made once for the sources as they are. */
export async function readerScript(): Promise<string> {
  const folder = join(tmpdir(), "luoshi-reader");
  const file = join(folder, `${stamp()}.cjs`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const bundle = await rolldown({
    input: join(ROOT, "apps/server/src/reader/child.ts"),
    platform: "node",
    resolve: { conditionNames: ["@luoshi/source", "import", "node", "default"] },
    tsconfig: false,
  });
  const work = `${file}.${process.pid}`;
  try {
    await bundle.write({ file: work, format: "cjs", codeSplitting: false });
    renameSync(work, file);
  } finally {
    rmSync(work, { force: true });
    await bundle.close();
  }
  return file;
}

/** Changes with any source that the bundle may hold. */
function stamp(): string {
  const digest = createHash("sha256").update(ROOT);
  for (const folder of SOURCES)
    for (const name of readdirSync(join(ROOT, folder), { recursive: true }).map(String).sort())
      if (name.endsWith(".ts") && !name.endsWith(".test.ts")) {
        const { mtimeMs, size } = statSync(join(ROOT, folder, name));
        digest.update(`${name} ${mtimeMs} ${size};`);
      }
  return digest.digest("hex").slice(0, 16);
}
