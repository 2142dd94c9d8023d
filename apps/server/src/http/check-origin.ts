import type { FastifyRequest } from "fastify";
import { AppError } from "./app-error.ts";

/**
 * Refuses what another site makes a browser send: a header that no form can set, and where the browser says so, its
 * origin (OWASP ASVS 5.0, 3.5.1).
 */
export function checkOrigin(request: FastifyRequest): void {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none")
    throw new AppError("foreign-request");
  if (request.headers["x-luoshi"] !== "1") throw new AppError("foreign-request");
  const { origin } = request.headers;
  if (origin === undefined) return;
  let host: string;
  try {
    host = new URL(origin).host;
  } catch {
    throw new AppError("foreign-request");
  }
  if (host !== request.host) throw new AppError("foreign-request");
}
