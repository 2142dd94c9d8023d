import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClientConfig } from "pg";
import { openDiskBlobs } from "../blobs/disk-blobs.ts";
import { createApp } from "../http/create-app.ts";
import { createPasswordHasher } from "../passwords/password-hasher.ts";
import type { DatabaseAccess } from "../postgres/database-access.ts";
import { createAppPool } from "../postgres/pools.ts";
import { openReader } from "../reader/reader.ts";
import { createDatabase, valueTypes } from "../store/database.ts";

// Run in a process of its own: the whole application answers one export over a socket, and says what it needed at most.
const { access, token, now } = JSON.parse(process.argv[2] ?? "{}") as {
  readonly access: DatabaseAccess & { readonly app: ClientConfig };
  readonly token: string;
  readonly now: string;
};
const folder = await mkdtemp(join(tmpdir(), "luoshi-export-"));
const pool = createAppPool(access, { config: { types: valueTypes } });
const app = await createApp(
  {
    database: createDatabase(pool),
    blobs: await openDiskBlobs(folder),
    reader: openReader({ script: "" }),
    shard: 1,
    clock: () => now,
    secretKey: new Uint8Array(32),
    passwords: createPasswordHasher(),
    options: {
      secureCookies: false,
      basePath: "/",
      sessionIdleMinutes: 30,
      sessionHours: 10,
      passwordProfile: "mlps",
      uploadBytes: 1024,
      administratorsFrom: () => true,
    },
  },
  { logger: { level: "error" } },
);
await app.listen({ port: 0, host: "127.0.0.1" });
const { port } = app.server.address() as AddressInfo;
const started = performance.now();
const [answer] = (await once(
  get(`http://127.0.0.1:${port}/api/duties/export`, { headers: { cookie: `luoshi=${token}` } }),
  "response",
)) as [IncomingMessage];
let bytes = 0;
for await (const piece of answer) bytes += (piece as Buffer).length;
const seconds = (performance.now() - started) / 1000;
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ status: answer.statusCode, bytes, seconds, megabytes }));
await app.close();
await pool.end();
await rm(folder, { recursive: true });
