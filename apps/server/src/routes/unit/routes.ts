import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";

const notYet = (): Promise<never> => Promise.reject(new AppError("not-found"));

/** Being built. */
export function unitRoutes(serve: Serve): void {
  serve("GET /api/units", notYet);
  serve("GET /api/units/:unitId", notYet);
  serve("POST /api/units", notYet);
  serve("PATCH /api/units/:unitId", notYet);
  serve("POST /api/units/:unitId/move", notYet);
  serve("PUT /api/units/:unitId/order", notYet);
  serve("POST /api/units/:unitId/retire", notYet);
  serve("POST /api/units/:unitId/restore", notYet);
}
