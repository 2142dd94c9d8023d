/** What a drop, a choice or a paste brought. */
export type Given =
  | { readonly kind: "file"; readonly file: File; readonly others: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "folder" }
  | { readonly kind: "nothing" };

/** Reads a drop or a paste: the first file, else its text. A folder among them is no file. */
export function givenBy(transfer: DataTransfer | null): Given {
  if (transfer === null) return { kind: "nothing" };
  const items = Array.from(transfer.items).filter(({ kind }) => kind === "file");
  // Both must be asked at once: the browser empties the list when the event is over.
  const folders = items.filter((item) => item.webkitGetAsEntry?.()?.isDirectory === true);
  const isFolder = new Set(folders.map((item) => item.getAsFile()?.name));
  const files = Array.from(transfer.files).filter(({ name }) => !isFolder.has(name));
  if (files.length === 0 && folders.length > 0) return { kind: "folder" };
  if (files.length > 0) return givenFiles(files);
  const text = transfer.getData("text/plain");
  return text.trim() === "" ? { kind: "nothing" } : { kind: "text", text };
}

/** Reads what was chosen in the browser's own dialog. */
export function givenFiles(files: ArrayLike<File>): Given {
  const file = files[0];
  if (file === undefined) return { kind: "nothing" };
  return { kind: "file", file, others: files.length - 1 };
}
