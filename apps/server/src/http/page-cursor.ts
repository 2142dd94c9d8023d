import { isIdKey } from "../store/cursor-key.ts";
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

/**
 * A cursor that was given back.
 * @param isKey whether a value is one of the sort's column: the database takes no other
 * @throws AppError `invalid` for what is no cursor of ours
 */
export function readCursor(
  word: string | undefined,
  isKey: (key: string) => boolean,
): PageCursor | null {
  if (word === undefined) return null;
  try {
    const found: unknown = JSON.parse(Buffer.from(word, "base64url").toString("utf8"));
    if (Array.isArray(found)) {
      const [key, id] = found as readonly unknown[];
      if (typeof key === "string" && typeof id === "string" && isKey(key) && isIdKey(id))
        return { key, id };
    }
  } catch {
    // Not JSON: told below.
  }
  throw new AppError("invalid", { field: "after" });
}
