import { type ErrorCode, errorTexts } from "./error-texts.ts";

/** Something that the caller can mend or must know; anything else that is thrown is a fault of ours. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** Values that its texts are made from. */
  readonly args: Readonly<Record<string, unknown>>;
  /** For conflicts: what stands now. */
  readonly current: unknown;
  readonly retryAfter: number | null;

  constructor(
    code: ErrorCode,
    args: Readonly<Record<string, unknown>> = {},
    more: {
      readonly current?: unknown;
      readonly retryAfter?: number;
      readonly cause?: unknown;
    } = {},
  ) {
    super(`${code} ${JSON.stringify(args)}`, { cause: more.cause });
    this.code = code;
    this.args = args;
    this.current = more.current;
    this.retryAfter = more.retryAfter ?? null;
  }

  get status(): number {
    return errorTexts[this.code].status;
  }
}
