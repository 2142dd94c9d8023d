import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";

const notYet = (): Promise<never> => Promise.reject(new AppError("not-found"));

/** Being built. */
export function reviewRoutes(serve: Serve): void {
  serve("GET /api/reviews", notYet);
  serve("POST /api/plans/:planId/reviews", notYet);
  serve("POST /api/reviews/:reviewId/withdraw", notYet);
  serve("POST /api/reviews/:reviewId/agree", notYet);
  serve("POST /api/reviews/:reviewId/object", notYet);
}
