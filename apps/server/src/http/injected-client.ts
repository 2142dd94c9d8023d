import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { type Call, createClient } from "../contract/client.ts";

/**
 * The contract's client over injection: what a browser would send, without a socket. `cookie` is the whole header,
 * `luoshi=TOKEN`; null for a stranger.
 */
export function injectedClient(app: FastifyInstance, cookie: string | null): Call {
  const send = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const { body } = init;
    const reply = await app.inject({
      method: (init.method ?? "GET") as "GET",
      url: url instanceof Request ? url.url : url.toString(),
      headers: {
        ...(init.headers as Record<string, string>),
        ...(cookie === null ? {} : { cookie }),
      },
      ...(body === undefined || body === null
        ? {}
        : { payload: typeof body === "string" ? body : Buffer.from(body as Uint8Array) }),
    });
    return new Response(reply.statusCode === 204 ? null : new Uint8Array(reply.rawPayload), {
      status: reply.statusCode,
      headers: Object.entries(reply.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]),
    });
  };
  return createClient({ base: "", fetch: send as typeof fetch, newKey: randomUUID });
}
