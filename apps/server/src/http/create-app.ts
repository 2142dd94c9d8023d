import { randomBytes } from "node:crypto";
import swagger from "@fastify/swagger";
import fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from "fastify";
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from "fastify-type-provider-zod";
import { type Endpoint, MOST_JSON_BYTES } from "../contract/endpoint.ts";
import { endpoints } from "../contract/index.ts";
import { registerRoutes } from "../routes/index.ts";
import { AppError } from "./app-error.ts";
import { databaseFault } from "./database-fault.ts";
import type { ErrorCode } from "./error-texts.ts";
import { serveEndpoints } from "./serve-endpoint.ts";
import type { Services } from "./services.ts";
import { tellError } from "./tell-error.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    endpoint?: string;
  }
}

/** How the app is made, beside its services. */
export interface AppOptions {
  readonly logger?: FastifyServerOptions["logger"];
  readonly trustProxy?: FastifyServerOptions["trustProxy"];
  /** Makes the server that listens, with what stands before the application; else Fastify's own. */
  readonly serverFactory?: FastifyServerOptions["serverFactory"];
}

/**
 * The HTTP application with all routes, not yet listening.
 * @throws where an endpoint of the contract has no handler, or a handler no endpoint
 */
export async function createApp(
  services: Services,
  options: AppOptions = {},
): Promise<FastifyInstance> {
  const app = fastify({
    logger: options.logger ?? false,
    trustProxy: options.trustProxy ?? false,
    ...(options.serverFactory === undefined ? {} : { serverFactory: options.serverFactory }),
    // Its own lines would hold addresses; see operations/log-options.ts.
    logController: new LogController({ disableRequestLogging: true }),
    // Who has begun to ask when the server stops is answered.
    return503OnClosing: false,
    bodyLimit: MOST_JSON_BYTES,
    routerOptions: { maxParamLength: 400 },
    requestTimeout: 120_000,
    genReqId: () => randomBytes(6).toString("hex"),
    onProtoPoisoning: "error",
    onConstructorPoisoning: "error",
  } as FastifyServerOptions) as unknown as FastifyInstance;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    "application/json",
    { parseAs: "string" },
    app.getDefaultJsonParser("error", "error"),
  );
  app.addContentTypeParser("application/octet-stream", (_request, payload, done) =>
    done(null, payload),
  );
  app.setErrorHandler((error, request, reply) => {
    const known = explain(error, request.routeOptions.bodyLimit);
    if (known.status >= 500) request.log.error({ err: error, incident: request.id }, known.code);
    if (known.retryAfter !== null) reply.header("retry-after", String(known.retryAfter));
    const args = known.code === "fault" ? { incident: request.id } : known.args;
    return reply
      .code(known.status)
      .header("cache-control", "no-store")
      .type("application/json")
      .serializer((value) => JSON.stringify(value))
      .send(
        errorAnswer(known.code, args, known.current, known.status >= 500 ? request.id : undefined),
      );
  });
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .serializer((value: unknown) => JSON.stringify(value))
      .send(errorAnswer("not-found", {}, undefined, undefined)),
  );
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "落实 Luoshi", version: "0.1.0" },
    },
    transform: (document) => {
      const transformed = jsonSchemaTransform(
        document as Parameters<typeof jsonSchemaTransform>[0],
      );
      const name = document.route.config?.endpoint;
      const access =
        name === undefined ? null : (endpoints as Readonly<Record<string, Endpoint>>)[name]?.access;
      return { ...transformed, schema: { ...transformed.schema, "x-access": access } };
    },
  });
  const served = new Set<string>();
  const serve = serveEndpoints(app, services);
  registerRoutes((name, handler, before, together) => {
    served.add(name);
    serve(name, handler, before, together);
  });
  const missing = Object.keys(endpoints).filter((name) => !served.has(name));
  if (missing.length > 0) throw new Error(`no handler for ${missing.join(", ")}`);
  app.get("/api/openapi.json", { schema: { hide: true } }, (_request, reply) =>
    reply.serializer((value) => JSON.stringify(value)).send(app.swagger()),
  );
  return app;
}

interface Explained {
  readonly code: ErrorCode;
  readonly status: number;
  readonly args: Readonly<Record<string, unknown>>;
  readonly current: unknown;
  readonly retryAfter: number | null;
}

function explain(error: unknown, most: number | undefined): Explained {
  if (error instanceof AppError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map(({ instancePath, message }) => ({
      path: instancePath,
      message: message ?? "",
    }));
    const field = issues.map(({ path }) => path).join(", ") || "?";
    return {
      code: "invalid",
      status: 400,
      args: { field, issues },
      current: undefined,
      retryAfter: null,
    };
  }
  const fault = databaseFault(error);
  if (fault !== null) return fault;
  const status = (error as { readonly statusCode?: unknown }).statusCode;
  if (status === 413)
    return new AppError("too-large", {
      limit: `${Math.floor((most ?? MOST_JSON_BYTES) / 1024 / 1024)} MB`,
    });
  if (status === 415) return new AppError("media-type");
  if (typeof status === "number" && status >= 400 && status < 500)
    return new AppError("invalid", { field: "body" });
  return new AppError("fault");
}

function errorAnswer(
  code: ErrorCode,
  args: Readonly<Record<string, unknown>>,
  current: unknown,
  incident: string | undefined,
) {
  return {
    error: {
      ...tellError({ code, args }),
      args,
      ...(current === undefined ? {} : { current }),
      ...(incident === undefined ? {} : { incident }),
    },
  };
}
