import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";

const notYet = (): Promise<never> => Promise.reject(new AppError("not-found"));

/** Being built. */
export function setUpRoutes(serve: Serve): void {
  serve("GET /api/set-up", notYet);
  serve("POST /api/set-up", notYet);
}
