import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openSecretKey } from "./secret-key.ts";

const folders: string[] = [];
const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), "luoshi-key-"));
  folders.push(made);
  return made;
};
afterEach(async () => {
  for (const each of folders.splice(0)) await rm(each, { recursive: true });
});

test("a key is made once, for its owner's eyes only; twenty starts at once have the same", async () => {
  const at = await folder();
  const keys = await Promise.all(Array.from({ length: 20 }, () => openSecretKey(at)));
  expect(new Set(keys.map((key) => Buffer.from(key).toString("hex"))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
  expect(await openSecretKey(at)).toEqual(keys[0]);
  expect(await readdir(at)).toEqual(["secret-key"]);
  expect((await stat(join(at, "secret-key"))).mode & 0o777).toBe(0o600);
});

test("a file that is no key is not replaced", async () => {
  const at = await folder();
  await writeFile(join(at, "secret-key"), "half");
  await expect(openSecretKey(at)).rejects.toThrow(/恢复/);
});
