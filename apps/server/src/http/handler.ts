import type { Readable } from "node:stream";
import type { RawBuilder } from "kysely";
import type { z } from "zod";
import type { ChangeEvent } from "../audit/record.ts";
import type { KeptBlob } from "../blobs/blob-store.ts";
import type { Endpoints } from "../contract/index.ts";
import type { Actor } from "../policies/actor.ts";
import type { Database } from "../store/database.ts";
import type { Entered } from "./enter.ts";
import type { Services } from "./services.ts";

type Read<E, K extends string> = E extends { readonly [P in K]: infer T extends z.ZodType }
  ? z.output<T>
  : undefined;

/** Names of endpoints. */
export type Name = keyof Endpoints;

/** What a handler is given: checked input, who asks, one transaction. */
export interface Work<N extends Name> {
  readonly params: Read<Endpoints[N], "params">;
  readonly query: Read<Endpoints[N], "query">;
  readonly body: Read<Endpoints[N], "body">;
  /** For an upload: the bytes, already kept on disk. */
  readonly blob: Endpoints[N] extends { readonly upload: unknown } ? KeptBlob : undefined;
  readonly actor: Endpoints[N] extends { readonly access: "anyone" } ? Actor | null : Actor;
  /** The transaction: for GET read only. */
  readonly db: Database;
  readonly shard: number;
  /** Moment of the request, ISO text in UTC. */
  readonly now: string;
  /** The day in China. */
  readonly today: string;
  /** Tells the record what changed; written with the transaction. */
  readonly record: (event: ChangeEvent) => void;
  /** Leaves a write of which nothing is asked to the statement of events and answer, after the handler: one message less. */
  readonly last: (write: RawBuilder<unknown>) => void;
  readonly services: Services;
  readonly caller: Caller;
}

/** What signing in must know of the caller. */
export interface Caller {
  readonly address: string;
  /** `Chrome 120 · Windows`, for the list of one's sessions. */
  readonly device: string;
  readonly cookies: Readonly<Record<string, string>>;
  /** Headers to send with the answer. */
  readonly setCookie: (name: string, value: string, maxAgeSeconds: number) => void;
  readonly setHeader: (name: string, value: string) => void;
}

/** Bytes as an answer. */
export interface FileAnswer {
  /** Name to save it under, any characters. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array | Readable | AsyncIterable<Uint8Array>;
  /** Shown in the page instead of saved: only images that we made ourselves. */
  readonly inline?: true;
}

type Given<E> = E extends { readonly file: string }
  ? FileAnswer
  : E extends { readonly answer: infer A extends z.ZodType }
    ? z.input<A>
    : undefined | void;

/** Does what an endpoint promises; throws AppError for what the caller can mend. */
export type Handler<N extends Name, P = unknown> = (
  work: Work<N>,
  prepared: P,
) => Promise<Given<Endpoints[N]>>;

/** What is known before the transaction. */
export type Early<N extends Name> = Pick<
  Work<N>,
  "params" | "query" | "body" | "blob" | "actor" | "shard" | "now" | "today" | "services" | "caller"
>;

/**
 * What is done before the transaction, which then holds no connection meanwhile: hashing a password. Or what must stand
 * though the call fails: counting a wrong try. It opens transactions of its own.
 */
export type Before<N extends Name, P> = (early: Early<N>) => Promise<P>;

/** A call with a key that may be served together with others; nobody has looked yet who makes it. */
export interface GatheredCall<N extends Name> extends Pick<Work<N>, "params" | "body"> {
  readonly token: string;
  readonly key: string;
  readonly route: string;
  readonly fingerprint: Buffer;
  /** Throws where whoever entered may not call the endpoint. */
  readonly check: (entered: Entered) => void;
}

/** How calls of an endpoint that come at once are served in one transaction: see `gather`. */
export interface Together<N extends Name> {
  readonly objectOf: (call: GatheredCall<N>) => string;
  /** Answers in the order of the calls, each kept for its key; null sends a call to the handler. */
  readonly serve: (
    services: Services,
    calls: readonly GatheredCall<N>[],
  ) => Promise<readonly (Given<Endpoints[N]> | null)[]>;
}

/** Ties an endpoint of the contract to its handler, to what goes before, and to how many calls are served together. */
export type Serve = <N extends Name, P>(
  name: N,
  handler: Handler<N, P>,
  before?: Before<N, P>,
  together?: Together<N>,
) => void;
