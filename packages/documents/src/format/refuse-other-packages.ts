import { DocumentError } from "../error/document-error.ts";
import type { Limits } from "../limits.ts";
import type { ZipArchive } from "../zip/archive.ts";
import { unpackEntry } from "../zip/unpack-entry.ts";

/** Names a zip that is no OOXML package: `unsupported-format` {format: "OFD"}. */
export function refuseOtherPackages(archive: ZipArchive, limits: Limits): void {
  const { entries } = archive;
  if (entries.has("_rels/.rels")) return;
  const type = entries.get("mimetype");
  let format = "ZIP";
  if (entries.has("OFD.xml")) format = "OFD";
  else if (type !== undefined && type.size < 200) {
    const mime = new TextDecoder().decode(unpackEntry(archive, type, limits));
    if (mime.includes("opendocument")) format = "ODF";
    else if (mime.includes("epub")) format = "EPUB";
  } else if ([...entries.keys()].some((name) => name.startsWith("word/"))) {
    throw new DocumentError("missing-part", { part: "_rels/.rels" });
  }
  const advice = format === "ODF" ? "save-as-docx" : "export-text";
  throw new DocumentError("unsupported-format", { format, advice });
}
