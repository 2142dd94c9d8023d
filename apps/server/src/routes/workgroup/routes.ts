import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";

const notYet = (): Promise<never> => Promise.reject(new AppError("not-found"));

/** Being built. */
export function workgroupRoutes(serve: Serve): void {
  serve("GET /api/workgroups", notYet);
  serve("GET /api/workgroups/:workgroupId", notYet);
  serve("POST /api/workgroups", notYet);
  serve("PATCH /api/workgroups/:workgroupId", notYet);
  serve("POST /api/workgroups/:workgroupId/end", notYet);
}
