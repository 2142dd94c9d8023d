import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import { hashToken } from "../http/enter.ts";
import type { HttpOptions } from "../http/services.ts";
import { createFrontServer } from "../site/front-server.ts";
import { type TestApp, useApp } from "./test-app.ts";

/** The whole application over a real database, listening on loopback: for browsers. */
export interface ListeningApp {
  readonly test: TestApp;
  /** Address without a slash at its end, the application's path in it. */
  readonly url: () => string;
  /** A full session of that person, made past signing in: the cookie that a browser would have. */
  readonly sessionOf: (personId: string) => Promise<{
    readonly name: string;
    readonly value: string;
    readonly url: string;
  }>;
}

/**
 * For a test file: `const app = useListening({ site: builtSite });` at its top. Files of the site and the routes of the
 * server under one address, as in an office; without `site` the routes alone.
 */
export function useListening({
  site = () => Promise.resolve(null),
  basePath = "/",
  options = {},
}: {
  readonly site?: () => Promise<string | null>;
  /** `/` or `/luoshi/`. */
  readonly basePath?: string;
  readonly options?: Partial<HttpOptions>;
} = {}): ListeningApp {
  const test = useApp({ ...options, basePath });
  const top = basePath.slice(0, -1);
  let server: Server | undefined;
  const url = (): string =>
    `http://127.0.0.1:${(server?.address() as AddressInfo | undefined)?.port}${top}`;

  beforeAll(async () => {
    const siteFolder = await site();
    await test.app.ready();
    const front = { siteFolder, basePath, tls: null, hosts: [] };
    server = createFrontServer(front, (request, response) => test.app.routing(request, response));
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  });
  afterAll(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => (server === undefined ? resolve(null) : server.close(resolve)));
  });

  return {
    test,
    url,
    sessionOf: async (personId) => {
      const token = randomUUID();
      const now = test.services.clock();
      await test.database.ownerPool.query(
        `insert into session (shard, id, token_hash, person_id, stage, created_at, seen_at, expires_at)
         values (1, $1, $2, $3, 'full', $4, $4, $4::timestamptz + interval '10 hours')`,
        [randomUUID(), hashToken(token), personId, now],
      );
      return { name: "luoshi", value: token, url: url() };
    },
  };
}
