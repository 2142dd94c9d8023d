import type { z } from "zod";
import type { EndpointName } from "./endpoint.ts";
import type { ErrorAnswer } from "./error.ts";
import type { Endpoints } from "./index.ts";

// Types only come from the schemas: the page carries none of them.

type In<T> = T extends z.ZodType ? z.input<T> : never;
type Out<T> = T extends z.ZodType ? z.output<T> : undefined;
type Part<E, K extends string, As extends string = K> = E extends { readonly [P in K]: infer T }
  ? { readonly [P in As]: In<T> }
  : unknown;

/** What a call of an endpoint takes. */
export type Input<N extends keyof Endpoints> = Part<Endpoints[N], "params"> &
  (Endpoints[N] extends { readonly query: infer Q } ? { readonly query?: In<Q> } : unknown) &
  Part<Endpoints[N], "body"> &
  (Endpoints[N] extends { readonly upload: unknown }
    ? { readonly bytes: Blob | Uint8Array }
    : unknown);

/** What it gives: JSON, or bytes for a file. */
export type Answer<N extends keyof Endpoints> = Endpoints[N] extends { readonly file: string }
  ? Blob
  : Endpoints[N] extends { readonly answer: infer A }
    ? Out<A>
    : undefined;

/** An answer that is an error, as the server told it; `status` 0 when no answer came. */
export class CallError extends Error {
  readonly status: number;
  readonly answer: ErrorAnswer["error"];
  /** Seconds after which it may be tried again, where the server said so. */
  readonly retryAfter: number | null;

  constructor(status: number, answer: ErrorAnswer["error"], retryAfter: number | null = null) {
    super(`${status} ${answer.code}: ${answer.message.en}`);
    this.status = status;
    this.answer = answer;
    this.retryAfter = retryAfter;
  }
}

/** How calls leave: the browser's fetch, or a test's. */
export interface ClientOptions {
  readonly base: string;
  readonly fetch: typeof fetch;
  /** A new key for each mutating call, unless the caller gives its own to repeat one safely. */
  readonly newKey: () => string;
}

/** What a caller may say about one call. */
export interface CallOptions {
  /** Same key, same effect: a retry of what may already have been done. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/** Calls endpoints by name: `call("POST /api/duties/:dutyId/sign", { params, body })`. */
export type Call = <N extends keyof Endpoints>(
  name: N,
  input: Input<N>,
  options?: CallOptions,
) => Promise<Answer<N>>;

const noAnswer: ErrorAnswer["error"] = {
  code: "no-answer",
  message: { zh: "连不上服务器", en: "The server does not answer" },
  help: {
    zh: "请检查网络，稍后再试；未送出的内容仍在本机。",
    en: "Check the network and try again; nothing was lost.",
  },
  args: {},
};

/**
 * A client for all endpoints.
 * @throws CallError from each call that did not succeed
 */
export function createClient(options: ClientOptions): Call {
  return (async (name: EndpointName, input: Loose, { key, signal }: CallOptions = {}) => {
    const [method, path] = name.split(" ") as [string, string];
    const headers: Record<string, string> = { "x-luoshi": "1" };
    if (method !== "GET") headers["idempotency-key"] = key ?? options.newKey();
    let body: RequestInit["body"];
    if (input.bytes !== undefined) {
      headers["content-type"] = "application/octet-stream";
      body = input.bytes as NonNullable<RequestInit["body"]>;
    } else if (input.body !== undefined) {
      headers["content-type"] = "application/json";
      body = JSON.stringify(input.body);
    }
    let response: Response;
    try {
      response = await options.fetch(options.base + fill(path, input), {
        method,
        headers,
        credentials: "same-origin",
        ...(body === undefined ? {} : { body }),
        ...(signal === undefined ? {} : { signal }),
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new CallError(0, noAnswer);
    }
    if (!response.ok) throw await readError(response);
    if (response.status === 204) return undefined;
    const json = response.headers.get("content-type")?.startsWith("application/json") ?? false;
    return json ? response.json() : response.blob();
  }) as Call;
}

interface Loose {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly bytes?: Blob | Uint8Array;
}

function fill(path: string, { params = {}, query = {} }: Loose): string {
  const filled = path.replace(/:(\w+)/g, (_, each: string) =>
    encodeURIComponent(String(params[each])),
  );
  const search = new URLSearchParams();
  for (const [each, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(each, String(one));
  }
  const text = search.toString();
  return text === "" ? filled : `${filled}?${text}`;
}

async function readError(response: Response): Promise<CallError> {
  const wait = Number(response.headers.get("retry-after"));
  const retryAfter = Number.isFinite(wait) && wait > 0 ? wait : null;
  try {
    const { error } = (await response.json()) as ErrorAnswer;
    return new CallError(response.status, error, retryAfter);
  } catch {
    return new CallError(response.status, { ...noAnswer, code: "bad-answer" }, retryAfter);
  }
}
