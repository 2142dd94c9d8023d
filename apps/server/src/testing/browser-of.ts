import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { type Call, createClient } from "../contract/client.ts";

/** A browser without a screen: it keeps cookies, and shows the headers of the last answer. */
export interface TestBrowser {
  readonly call: Call;
  readonly cookies: Map<string, string>;
  /** Set-Cookie headers of the last answer, as they came. */
  readonly lastCookies: () => readonly string[];
  readonly lastHeader: (name: string) => string | undefined;
  /** The same device and cookies, somebody else's calls from then on do not touch them. */
  readonly copy: () => TestBrowser;
}

/** For tests of what hangs on cookies, addresses and devices. */
export function browserOf(
  app: FastifyInstance,
  from: {
    readonly address?: string;
    readonly userAgent?: string;
    readonly cookies?: ReadonlyMap<string, string>;
  } = {},
): TestBrowser {
  const cookies = new Map(from.cookies);
  let last: Readonly<Record<string, string | readonly string[] | number | undefined>> = {};
  const lastCookies = (): readonly string[] => {
    const set = last["set-cookie"];
    return set === undefined ? [] : typeof set === "object" ? set : [String(set)];
  };
  const send = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const reply = await app.inject({
      method: (init.method ?? "GET") as "GET",
      url: url instanceof Request ? url.url : url.toString(),
      remoteAddress: from.address ?? "127.0.0.1",
      headers: {
        ...(init.headers as Record<string, string>),
        ...(from.userAgent === undefined ? {} : { "user-agent": from.userAgent }),
        ...(cookie === "" ? {} : { cookie }),
      },
      ...(typeof init.body === "string" ? { payload: init.body } : {}),
    });
    last = reply.headers;
    for (const line of lastCookies()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/; Max-Age=0(;|$)/.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return new Response(reply.statusCode === 204 ? null : new Uint8Array(reply.rawPayload), {
      status: reply.statusCode,
      headers: Object.entries(reply.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]),
    });
  };
  return {
    call: createClient({ base: "", fetch: send as typeof fetch, newKey: randomUUID }),
    cookies,
    lastCookies,
    lastHeader: (name) => last[name]?.toString(),
    copy: () => browserOf(app, { ...from, cookies }),
  };
}
