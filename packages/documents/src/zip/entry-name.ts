import { DocumentError } from "../error/document-error.ts";

/**
 * The name of a zip entry. OPC names are ASCII with `/`; other names are read as Latin-1, which is
 * enough to tell them apart, since no part with such a name is ever asked for.
 * Absolute names, backslashes, drive letters and `..` are refused: `../../etc/cron.d/x`.
 */
export function entryName(bytes: Uint8Array): string {
  let name = "";
  for (const byte of bytes) name += String.fromCharCode(byte);
  const bad =
    name === "" ||
    name.startsWith("/") ||
    name.includes("\\") ||
    name.includes("\0") ||
    name.charAt(1) === ":" ||
    name.split("/").includes("..");
  if (bad) throw new DocumentError("bad-name", { part: name });
  return name;
}
