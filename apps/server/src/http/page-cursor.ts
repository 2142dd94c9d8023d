import { AppError } from "./app-error.ts";

/** Where the next page begins: value of the sort and id of the last row. */
export interface PageCursor {
  readonly key: string;
  readonly id: string;
}

/** A cursor as one opaque word. */
export function writeCursor({ key, id }: PageCursor): string {
  return Buffer.from(JSON.stringify([key, id])).toString("base64url");
}

/** @throws AppError `invalid` for what is no cursor of ours */
export function readCursor(word: string | undefined): PageCursor | null {
  if (word === undefined) return null;
  try {
    const found: unknown = JSON.parse(Buffer.from(word, "base64url").toString("utf8"));
    if (
      Array.isArray(found) &&
      typeof found[0] === "string" &&
      /^[0-9a-f-]{36}$/.test(String(found[1]))
    )
      return { key: found[0], id: String(found[1]) };
  } catch {
    // Not JSON: told below.
  }
  throw new AppError("invalid", { field: "after" });
}
