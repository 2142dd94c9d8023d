import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";

/** Signing in and out. */
export function sessionRoutes(serve: Serve): void {
  serve("GET /api/me", async () => {
    throw new AppError("not-found");
  });
  serve("POST /api/sessions", async () => {
    throw new AppError("not-found");
  });
}
