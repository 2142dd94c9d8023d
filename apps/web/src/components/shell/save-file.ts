import type { ExportedFile } from "../../checker/checker.ts";

/** Hands a file to the browser's downloads; nothing is sent anywhere. */
export function saveFile({
  name,
  type,
  bytes,
}: Pick<ExportedFile, "name" | "type" | "bytes">): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads the address only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
