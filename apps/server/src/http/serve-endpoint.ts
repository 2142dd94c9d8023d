import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { BlobTooLarge } from "../blobs/disk-blobs.ts";
import type { Endpoint } from "../contract/endpoint.ts";
import { endpoints } from "../contract/index.ts";
import { closeSecret, openSecret } from "../passwords/secret-box.ts";
import { dayOf } from "../store/day-of.ts";
import { inTransaction, isRetryable } from "../store/transaction.ts";
import {
  admit,
  checkEntered,
  type Guarded,
  hasToken,
  lookAhead,
  noteUse,
  styleOf,
  tokenOf,
} from "./admit.ts";
import { AppError } from "./app-error.ts";
import { checkOrigin } from "./check-origin.ts";
import { readCookies, writeCookie } from "./cookies.ts";
import { describeDevice } from "./describe-device.ts";
import type { Entered } from "./enter.ts";
import { gather, gathering } from "./gather.ts";
import type {
  Before,
  Caller,
  Early,
  FileAnswer,
  GatheredCall,
  Handler,
  Name,
  Serve,
  Work,
} from "./handler.ts";
import {
  AnsweredBefore,
  findKeptAnswer,
  fingerprintOf,
  type KeptAnswer,
  type KeyedCall,
  keepAnswer,
  openEnding,
  writeEnding,
} from "./keep-answer.ts";
import { limitStrangers } from "./limit-strangers.ts";
import { sendFile } from "./send-file.ts";
import type { Services } from "./services.ts";

interface Done {
  readonly status: number;
  readonly answer: unknown;
  /** Answered from what was kept. */
  readonly again: boolean;
}

/**
 * Gives the function that ties endpoints to handlers. It does what every route needs: the session and who may call, one
 * transaction with the second guard set, one effect for one key, the events with their effect.
 */
export function serveEndpoints(app: FastifyInstance, services: Services): Serve {
  const strangers = limitStrangers();
  return (name, handler, before, together) => {
    const endpoint: Endpoint = endpoints[name];
    const gathered =
      together &&
      gather({
        ...gathering,
        objectOf: together.objectOf,
        serve: (calls) => together.serve(services, calls),
      });
    const [method, url] = name.split(" ") as ["GET" | "POST" | "PUT" | "PATCH" | "DELETE", string];
    app.route({
      method,
      url,
      ...(endpoint.upload === undefined ? {} : { bodyLimit: endpoint.upload.maxBytes }),
      ...(endpoint.bodyBytes === undefined
        ? {}
        : {
            bodyLimit: endpoint.bodyBytes,
            // Much is read into memory for those alone who may call.
            onRequest: async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
              checkOrigin(request);
              const now = services.clock();
              const caller = callerOf(request, reply, services);
              if (!hasToken(caller, services)) strangers(caller.address, now);
              await lookAhead({ endpoint, services, strangers }, caller, now);
            },
          }),
      schema: {
        ...(endpoint.params && { params: endpoint.params }),
        ...(endpoint.query && { querystring: endpoint.query }),
        ...(endpoint.body && { body: endpoint.body }),
        ...(endpoint.answer && { response: { 200: endpoint.answer } }),
        summary: endpoint.summary.zh,
        description: endpoint.summary.en,
      },
      config: { endpoint: name },
      handler: (request, reply) =>
        answer({ name, endpoint, handler, before, gathered, services, strangers }, request, reply),
    });
  };
}

interface Route<N extends Name, P> extends Guarded {
  readonly name: N;
  readonly handler: Handler<N, P>;
  readonly before: Before<N, P> | undefined;
  readonly gathered: ((call: GatheredCall<N>) => Promise<unknown>) | undefined;
}

async function answer<N extends Name, P>(
  route: Route<N, P>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { endpoint, services } = route;
  const changes = request.method !== "GET";
  const now = services.clock();
  reply.header("cache-control", "no-store");
  if (changes) checkOrigin(request);
  const key = changes && endpoint.repeatable !== true ? readKey(request) : null;
  const caller = callerOf(request, reply, services);
  if (endpoint.access === "anyone" || !hasToken(caller, services))
    route.strangers(caller.address, now);
  const early = endpoint.upload !== undefined || route.before !== undefined;
  // Nobody fills the disk or keeps the reader busy who may not call the route.
  const asker = early ? await lookAhead(route, caller, now) : null;
  // Bytes go to disk before the transaction: it holds no lock while a phone sends a photo.
  const blob = endpoint.upload && (await keepUpload(route, request));
  const { params, query, body } = request;
  const prepared = (route.before &&
    (await route.before({
      params,
      query,
      body,
      blob,
      actor: asker,
      shard: services.shard,
      now,
      today: dayOf(now),
      services,
      caller,
    } as unknown as Early<N>))) as P;
  // Bytes are told by their hash: over a socket the body is the stream itself.
  const json = endpoint.upload === undefined ? (body ?? null) : null;
  const fingerprint = fingerprintOf(params, query, json, blob?.sentHash ?? null);
  if (route.gathered !== undefined && key !== null && hasToken(caller, services)) {
    const check = (entered: Entered): void => {
      checkEntered(route, caller, entered);
      noteUse(services, entered, now);
    };
    const token = tokenOf(caller, services);
    const call = { params, body, token, key, route: route.name, fingerprint, check };
    const found = await route.gathered(call as unknown as GatheredCall<N>).catch((err: unknown) => {
      request.log.warn({ err }, "not together");
      return null;
    });
    if (found !== null) return reply.code(200).send(found);
  }
  const once = (): Promise<Done> =>
    admit(route, caller, now, changes ? "write" : "read", async (db, actor) => {
      const personId = actor?.personId ?? null;
      const call: KeyedCall | null =
        key === null || personId === null
          ? null
          : {
              shard: services.shard,
              personId,
              sessionId: actor?.sessionId ?? null,
              key,
              route: route.name,
              fingerprint,
              now,
            };
      const ending = openEnding();
      const work = {
        params,
        query,
        body,
        blob,
        actor,
        db,
        shard: services.shard,
        now,
        today: dayOf(now),
        record: ending.record,
        last: ending.last,
        services,
        caller,
      } as unknown as Work<N>;
      let value: unknown;
      try {
        value = await route.handler(work, prepared);
      } catch (error) {
        // What was done already cannot be done again, and what was taken away is not found: the same key tells whether it
        // was this call that did it.
        if (call !== null && error instanceof AppError) throw new RepeatedPerhaps(call, error);
        throw error;
      }
      const status = value === undefined ? 204 : 200;
      if (call === null) {
        if (changes)
          await writeEnding(
            db,
            { shard: services.shard, now, personId, sessionId: actor?.sessionId ?? null },
            ending,
          );
      } else {
        const kept = endpoint.file === undefined ? closeAnswer(route, call, value) : undefined;
        await keepAnswer(db, call, ending, status, kept).catch((error: unknown) => {
          throw error instanceof AnsweredBefore ? new RepeatedPerhaps(call, null) : error;
        });
      }
      return { status, answer: value, again: false };
    });
  let done: Done;
  try {
    done = await retrying(once);
  } catch (error) {
    if (!(error instanceof RepeatedPerhaps)) throw error;
    done = await repeat(route, error);
  }
  if (done.again) reply.header("idempotency-replayed", "true");
  if (done.status === 204) return reply.code(204).send();
  if (endpoint.file !== undefined && !done.again) return sendFile(reply, done.answer as FileAnswer);
  return reply.code(done.status).send(done.answer);
}

/** Thrown where a call may be a repetition of one that was answered; `error` is what to say if it is not. */
class RepeatedPerhaps extends Error {
  readonly call: KeyedCall;
  readonly error: AppError | null;

  constructor(call: KeyedCall, error: AppError | null) {
    super("repeated perhaps");
    this.call = call;
    this.error = error;
  }
}

async function repeat(route: Guarded, { call, error }: RepeatedPerhaps): Promise<Done> {
  const { services } = route;
  const kept: KeptAnswer | null = await inTransaction(
    services.database,
    { shard: call.shard, person: call.personId },
    "read",
    (db) => findKeptAnswer(db, call),
  );
  if (kept === null) throw error ?? new AppError("busy", {}, { retryAfter: 1 });
  if (kept.other) throw new AppError("key-reused");
  return { status: kept.status, answer: openAnswer(route, call, kept.answer), again: true };
}

// A secret that is shown once stands nowhere in the clear, also not in the answer kept for a repetition.
const aboutCall = ({ personId, key }: KeyedCall): string => `${personId} ${key}`;

function closeAnswer({ endpoint, services }: Guarded, call: KeyedCall, value: unknown): unknown {
  if (endpoint.confidential !== true || value === undefined) return value;
  const box = closeSecret(services.secretKey, "answer", aboutCall(call), JSON.stringify(value));
  return { closed: box.toString("base64") };
}

function openAnswer({ endpoint, services }: Guarded, call: KeyedCall, kept: unknown): unknown {
  if (endpoint.confidential !== true || kept === null) return kept ?? undefined;
  const box = Buffer.from((kept as { readonly closed: string }).closed, "base64");
  return JSON.parse(openSecret(services.secretKey, "answer", aboutCall(call), box)) as unknown;
}

/** A serialization failure or deadlock has no effect: the transaction is tried three times. */
async function retrying<T>(once: () => Promise<T>): Promise<T> {
  for (let left = 3; ; left--) {
    try {
      return await once();
    } catch (error) {
      if (left === 0 || !isRetryable(error)) throw error;
    }
  }
}

function readKey(request: FastifyRequest): string {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || !/^[\w.:-]{8,100}$/.test(key)) throw new AppError("key-missing");
  return key;
}

async function keepUpload({ endpoint, services }: Guarded, request: FastifyRequest) {
  // A body of the wrong kind is read as JSON, and `null` is JSON.
  const stream = request.body as Readable | null | undefined;
  if (typeof stream?.pipe !== "function") throw new AppError("media-type");
  const most = Math.min(endpoint.upload?.maxBytes ?? 0, services.options.uploadBytes);
  try {
    return await services.blobs.keep(
      stream,
      most,
      endpoint.upload?.stripsPictures === true ? "stripped" : undefined,
    );
  } catch (error) {
    if (!(error instanceof BlobTooLarge)) throw error;
    throw new AppError("too-large", { limit: `${Math.floor(most / 1024 / 1024)} MB` });
  }
}

function callerOf(request: FastifyRequest, reply: FastifyReply, services: Services): Caller {
  const style = styleOf(services);
  return {
    address: request.ip,
    device: describeDevice(request.headers["user-agent"]),
    cookies: readCookies(request.headers.cookie),
    setCookie: (name, value, maxAge) =>
      void reply.header("set-cookie", writeCookie(name, value, maxAge, style)),
    setHeader: (name, value) => void reply.header(name, value),
  };
}
