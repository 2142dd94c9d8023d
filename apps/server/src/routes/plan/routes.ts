import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";

const notYet = (): Promise<never> => Promise.reject(new AppError("not-found"));

/** Being built. */
export function planRoutes(serve: Serve): void {
  serve("GET /api/plans", notYet);
  serve("GET /api/plans/counts", notYet);
  serve("POST /api/plans", notYet);
  serve("GET /api/plans/:planId", notYet);
  serve("GET /api/plans/:planId/file", notYet);
  serve("PUT /api/plans/:planId/draft", notYet);
  serve("PUT /api/plans/:planId/file", notYet);
  serve("PATCH /api/plans/:planId", notYet);
  serve("PATCH /api/plans/:planId/tasks/:key", notYet);
  serve("PATCH /api/plans/:planId/tasks", notYet);
  serve("PUT /api/plans/:planId/owners", notYet);
  serve("POST /api/plans/:planId/owners/resolve", notYet);
  serve("PUT /api/plans/:planId/clause-links", notYet);
  serve("GET /api/plans/:planId/gate", notYet);
  serve("POST /api/plans/:planId/publish", notYet);
  serve("POST /api/plans/:planId/revise", notYet);
  serve("POST /api/plans/:planId/close", notYet);
  serve("DELETE /api/plans/:planId", notYet);
  serve("GET /api/plans/:planId/tasks", notYet);
  serve("GET /api/plans/:planId/clauses", notYet);
  serve("GET /api/plans/:planId/versions", notYet);
  serve("GET /api/plans/:planId/versions/:no", notYet);
  serve("GET /api/plans/:planId/versions/:no/file", notYet);
}
