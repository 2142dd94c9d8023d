import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";

const notYet = (): Promise<never> => Promise.reject(new AppError("not-found"));

/** Being built. */
export function importRoutes(serve: Serve): void {
  serve("POST /api/imports/preview", notYet);
  serve("POST /api/imports", notYet);
  serve("GET /api/exports/units", notYet);
  serve("GET /api/exports/people", notYet);
}
