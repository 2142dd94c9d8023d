import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect } from "vitest";

/**
 * Holds `actual` against a file that is kept in the repository, such as `samples/x/output.json`.
 * `npm run golden` writes the file instead; what changed is then read in the diff before it is
 * committed. A file that is missing fails: nothing is accepted unseen. Bytes are compared as bytes, text with its
 * difference shown.
 */
export function expectGolden(path: string, actual: string | Uint8Array): void {
  if (process.env["UPDATE_GOLDEN"]) {
    refuseInCi(process.env);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    return;
  }
  if (!existsSync(path)) throw new Error(`${path} is missing; write it with npm run golden`);
  const advice = `${path} (npm run golden writes it anew)`;
  if (typeof actual === "string") expect(actual, advice).toBe(readFileSync(path, "utf8"));
  else expect(Buffer.compare(readFileSync(path), actual), advice).toBe(0);
}

/** CI compares; were it to write, every golden test would pass there. */
export function refuseInCi(env: Readonly<Record<string, string | undefined>>): void {
  if (env["CI"] && env["UPDATE_GOLDEN"]) throw new Error("UPDATE_GOLDEN is set in CI");
}
