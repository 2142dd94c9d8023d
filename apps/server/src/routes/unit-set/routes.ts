import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";

const notYet = (): Promise<never> => Promise.reject(new AppError("not-found"));

/** Being built. */
export function unitSetRoutes(serve: Serve): void {
  serve("GET /api/unit-sets", notYet);
  serve("GET /api/unit-sets/:unitSetId", notYet);
  serve("POST /api/unit-sets", notYet);
  serve("PATCH /api/unit-sets/:unitSetId", notYet);
  serve("POST /api/unit-sets/:unitSetId/end", notYet);
}
