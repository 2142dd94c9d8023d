import { randomBytes } from "node:crypto";
import { chmod, link, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

const FILE = "secret-key";
const BYTES = 32;

/**
 * The key of a data folder: encrypts second factors, keys digests. Made at the first start, readable by its owner only.
 * Without it accounts still work, but second factors must be set anew: it belongs in the backup's safe, not beside it.
 *
 * @throws where the file is there and is no key
 */
export async function openSecretKey(folder: string): Promise<Uint8Array> {
  const path = join(folder, FILE);
  return (await readKey(path)) ?? (await makeKey(path));
}

async function readKey(path: string): Promise<Uint8Array | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === "ENOENT") return null;
    throw error;
  }
  const key = Buffer.from(text.trim(), "base64");
  if (key.length !== BYTES)
    throw new Error(
      `${path} 不是密钥文件，请从备份恢复；${path} holds no key: restore it from a backup`,
    );
  await chmod(path, 0o600);
  return key;
}

/** Of two starts at once one makes it and both use it: written whole, then linked to its name. */
async function makeKey(path: string): Promise<Uint8Array> {
  const half = `${path}.${randomBytes(6).toString("hex")}`;
  const file = await open(half, "wx", 0o600);
  try {
    await file.writeFile(`${randomBytes(BYTES).toString("base64")}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(half, path);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== "EEXIST") throw error;
  } finally {
    await rm(half, { force: true });
  }
  const key = await readKey(path);
  if (key === null) throw new Error(`${path} is gone again`);
  return key;
}
