import { z } from "zod";

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);
const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);

/** What stands in `manifest.json` of a backup: all that a restore needs to know before it writes anything. */
export const manifestSchema = z.strictObject({
  format: z.literal("luoshi-backup"),
  version: z.literal(1),
  /** Version of the program that made it. */
  program: z.string(),
  madeAt: z.iso.datetime(),
  /** Steps that the database had taken, each with the digest of its text. */
  steps: z.array(z.strictObject({ no: count, digest: hex })).min(1),
  /** The chain's newest seal in it; keep it apart from the backup. */
  head: z.strictObject({ no: count, chain: hex }).nullable(),
  /** In an order in which a row follows those that it names. */
  tables: z.array(
    z.strictObject({
      table: name,
      columns: z.array(name).min(1),
      rows: count,
      bytes: count,
      sha256: hex,
    }),
  ),
  /** Files by the SHA-256 of their content, which is their digest as well. */
  blobs: z.array(z.strictObject({ hash: hex, bytes: count })),
  /** Files that were gone or damaged when it was made. */
  lost: z.array(hex),
});

/** What a backup says of itself. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Names of the parts of a backup. */
export const partNames = {
  table: (table: string): string => `tables/${table}.gz`,
  blob: (hash: string): string => `blobs/${hash}`,
  manifest: "manifest.json",
  manifestDigest: "manifest.sha256",
} as const;
