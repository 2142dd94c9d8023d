import type { Serve } from "../http/handler.ts";
import { commentRoutes } from "./comment/routes.ts";
import { fileRoutes } from "./file/routes.ts";
import { planRoutes } from "./plan/routes.ts";
import { reviewRoutes } from "./review/routes.ts";
import { sessionRoutes } from "./session/routes.ts";

/** Ties every endpoint of the contract to its handler. */
export function registerRoutes(serve: Serve): void {
  commentRoutes(serve);
  fileRoutes(serve);
  planRoutes(serve);
  reviewRoutes(serve);
  sessionRoutes(serve);
}
