import { AppError } from "./app-error.ts";

// Codes of PostgreSQL (Appendix A) and of Node for which trying again later is the right answer.
const away = /^(08...|53300|57P0[1-4]|57014|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;

/** What an error of the database means to a caller; null where it is a fault of ours. */
export function databaseFault(error: unknown): AppError | null {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  if (code === "53100" || code === "ENOSPC" || code === "58030")
    return new AppError("disk-full", {}, { cause: error });
  if (typeof code === "string" && away.test(code))
    return new AppError("busy", {}, { retryAfter: 3, cause: error });
  // A text with a sign that no text of the database can have, such as NUL: the caller's, wherever it was let through.
  if (code === "22021" || code === "22P05")
    return new AppError("invalid", { field: "NUL" }, { cause: error });
  // What `pg` says without a code when the server goes away or the pool is exhausted.
  if (
    typeof message === "string" &&
    /timeout exceeded when trying to connect|Connection terminated/.test(message)
  )
    return new AppError("busy", {}, { retryAfter: 3, cause: error });
  return null;
}
