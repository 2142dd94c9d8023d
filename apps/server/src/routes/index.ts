import type { Serve } from "../http/handler.ts";
import { sessionRoutes } from "./session/routes.ts";

/** Ties every endpoint of the contract to its handler. */
export function registerRoutes(serve: Serve): void {
  sessionRoutes(serve);
}
