import type { FastifyInstance, FastifyServerOptions } from "fastify";
import type { Settings } from "../settings/read-settings.ts";

/** Where log lines go; process.stdout is one. */
export interface LogTarget {
  write(line: string): unknown;
}

/**
 * How the server logs: one line of JSON an event, with nothing in it that a person typed or is called. Requests are told
 * by `logRequests`, errors by their kind and place.
 */
export function logOptions(
  level: Settings["logLevel"],
  target: LogTarget,
): NonNullable<FastifyServerOptions["logger"]> {
  const options = {
    level,
    stream: target as { write(line: string): void },
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: {
      // Addresses carry what was searched for, and tokens: the route's pattern says enough.
      req: () => undefined,
      res: () => undefined,
      err: tellError,
    },
  };
  // Fastify's type wants its own fields of an error, a message among them.
  return options as unknown as NonNullable<FastifyServerOptions["logger"]>;
}

/** One line a request: route, status, milliseconds, the number that an answer with a fault names. */
export function logRequests(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? "none",
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    });
  });
}

/** An error as it may stand in a log. */
export interface LoggedError {
  readonly type: string;
  /** SQLSTATE, `ENOENT`, `disk-full` …: a word of a table, never of a person. */
  readonly code?: string;
  readonly message?: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly at: readonly string[];
  readonly cause?: LoggedError;
}

// Messages that the engine itself makes of our own names. Those of the database and of parsers quote values.
const SPEAKS_OF_CODE = new Set(["TypeError", "ReferenceError", "RangeError"]);
const CODE = /^(?:[A-Z\d_]{2,40}|[a-z]+(?:-[a-z]+){0,5})$/;
const MOST_FRAMES = 12;

/** What kind of error, and where in our code; its words only where they cannot quote anybody. */
export function tellError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, at: [] };
  const { code, table, constraint, cause } = error as Error & Record<string, unknown>;
  const isCode = typeof code === "string" && CODE.test(code);
  return {
    type: error.name,
    ...(isCode ? { code } : {}),
    ...(SPEAKS_OF_CODE.has(error.name) ? { message: error.message } : {}),
    ...(typeof table === "string" ? { table } : {}),
    ...(typeof constraint === "string" ? { constraint } : {}),
    at: framesOf(error),
    ...(cause === undefined ? {} : { cause: tellError(cause) }),
  };
}

/** The places of a stack without its first line, which is the message and may have several lines. */
function framesOf({ stack = "", message }: Error): readonly string[] {
  const from = stack.indexOf(message);
  return stack
    .slice(from < 0 ? 0 : from + message.length)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "))
    .slice(0, MOST_FRAMES);
}
