import { createServer } from "node:http";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { networkTest } from "../settings/networks.ts";
import type { Metrics } from "./metrics.ts";
import type { Readiness } from "./readiness.ts";

/** What a machine asks of a server. */
export interface OperationsOptions {
  readonly look: () => Promise<Readiness>;
  readonly metrics: Metrics;
  /** The metrics have a port of their own: here they are not. */
  readonly metricsElsewhere: boolean;
}

/** `/healthz`: the process answers. `/readyz`: so does all that it needs. `/metrics`: figures, for this machine only. */
export function serveOperations(app: FastifyInstance, options: OperationsOptions): void {
  const hidden = { schema: { hide: true }, logLevel: "warn" as const };
  app.get("/healthz", hidden, (_request, reply) =>
    reply.header("cache-control", "no-store").type("text/plain").send("ok\n"),
  );
  app.get("/readyz", hidden, async (_request, reply) => {
    const readiness = await options.look();
    return reply
      .code(readiness.ready ? 200 : 503)
      .header("cache-control", "no-store")
      .type("application/json")
      .serializer((value: unknown) => JSON.stringify(value))
      .send(readiness);
  });
  app.get("/metrics", hidden, async (request, reply) => {
    if (options.metricsElsewhere || !isFromHere(request)) return reply.callNotFound();
    return reply
      .header("cache-control", "no-store")
      .type(options.metrics.contentType)
      .send(await options.metrics.read());
  });
}

const isHere = networkTest(["127.0.0.0/8", "::1"]);

/** A proxy on this machine asks from here too, on behalf of whoever: it says so in a header. */
function isFromHere({ headers, socket }: FastifyRequest): boolean {
  const forwarded = headers["x-forwarded-for"] ?? headers.forwarded ?? headers["x-real-ip"];
  return forwarded === undefined && isHere(socket.remoteAddress ?? "");
}

/** Serves the metrics alone, on 127.0.0.1 and a port of their own. @throws the error of `listen` */
export async function serveMetrics(
  metrics: Metrics,
  port: number,
): Promise<{ readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    metrics.read().then(
      (text) => response.writeHead(200, { "Content-Type": metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
