import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";

const notYet = (): Promise<never> => Promise.reject(new AppError("not-found"));

/** Being built. */
export function commentRoutes(serve: Serve): void {
  serve("GET /api/plans/:planId/comments", notYet);
  serve("POST /api/plans/:planId/comments", notYet);
  serve("POST /api/comments/:commentId/replies", notYet);
  serve("PATCH /api/comments/:commentId", notYet);
  serve("POST /api/comments/:commentId/resolve", notYet);
  serve("POST /api/comments/:commentId/reopen", notYet);
}
