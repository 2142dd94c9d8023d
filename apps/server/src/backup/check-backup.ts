import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { type Manifest, manifestSchema, partNames } from "./manifest.ts";
import { readTar, TarFault } from "./read-tar.ts";

/** A backup that cannot be used; `part` is what of it is damaged, `tables/duty.gz`, or null where that cannot be told. */
export class BackupFault extends Error {
  readonly kind: "damaged" | "not-a-backup";
  readonly part: string | null;

  constructor(kind: BackupFault["kind"], part: string | null) {
    super(`${kind} ${part ?? ""}`);
    this.name = "BackupFault";
    this.kind = kind;
    this.part = part;
  }
}

/** Longest manifest that is read: some millions of files. */
const MANIFEST_BYTES = 512 * 1024 * 1024;

/**
 * Reads a whole backup and compares every byte with its digest; writes nothing.
 * @throws BackupFault
 */
export async function checkBackup(file: FileHandle): Promise<Manifest> {
  const found = new Map<string, { readonly sha256: string; readonly bytes: number }>();
  let text: Buffer | null = null;
  let claimed = "";
  try {
    for await (const part of readTar(file)) {
      if (found.has(part.name)) throw new BackupFault("damaged", part.name);
      const keep = part.name === partNames.manifest || part.name === partNames.manifestDigest;
      if (keep && part.length > MANIFEST_BYTES) throw new BackupFault("damaged", part.name);
      const digest = createHash("sha256");
      const chunks: Buffer[] = [];
      for await (const chunk of part.bytes()) {
        digest.update(chunk);
        if (keep) chunks.push(chunk);
      }
      found.set(part.name, { sha256: digest.digest("hex"), bytes: part.length });
      if (part.name === partNames.manifest) text = Buffer.concat(chunks);
      if (part.name === partNames.manifestDigest)
        claimed = Buffer.concat(chunks).toString("latin1");
    }
  } catch (error) {
    if (!(error instanceof TarFault)) throw error;
    throw new BackupFault(found.size === 0 ? "not-a-backup" : "damaged", error.part);
  }
  if (text === null) throw new BackupFault("not-a-backup", null);
  if (claimed !== `${found.get(partNames.manifest)?.sha256}\n`)
    throw new BackupFault("damaged", partNames.manifest);
  const manifest = readManifest(text);
  const expected = new Map([
    ...manifest.tables.map((each) => [partNames.table(each.table), each] as const),
    ...manifest.blobs.map(
      ({ hash, bytes }) => [partNames.blob(hash), { sha256: hash, bytes }] as const,
    ),
  ]);
  for (const [name, { sha256, bytes }] of expected) {
    const part = found.get(name);
    if (part?.sha256 !== sha256 || part.bytes !== bytes) throw new BackupFault("damaged", name);
  }
  for (const name of found.keys())
    if (!expected.has(name) && name !== partNames.manifest && name !== partNames.manifestDigest)
      throw new BackupFault("damaged", name);
  return manifest;
}

function readManifest(text: Buffer): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text.toString("utf8")));
  } catch {
    // Its digest is right: another program wrote it.
    throw new BackupFault("not-a-backup", partNames.manifest);
  }
}
