import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";

const notYet = (): Promise<never> => Promise.reject(new AppError("not-found"));

/** Being built. */
export function accountRoutes(serve: Serve): void {
  serve("GET /api/accounts", notYet);
  serve("GET /api/accounts/:personId", notYet);
  serve("POST /api/accounts", notYet);
  serve("POST /api/accounts/administrator", notYet);
  serve("PATCH /api/accounts/:personId", notYet);
  serve("POST /api/accounts/:personId/reset", notYet);
  serve("POST /api/accounts/:personId/disable", notYet);
  serve("POST /api/accounts/:personId/enable", notYet);
  serve("POST /api/accounts/:personId/unlock", notYet);
  serve("POST /api/accounts/:personId/totp/remove", notYet);
  serve("PUT /api/accounts/:personId/administrator", notYet);
  serve("GET /api/accounts/:personId/sessions", notYet);
  serve("DELETE /api/accounts/:personId/sessions", notYet);
  serve("DELETE /api/accounts/:personId/sessions/:sessionId", notYet);
}
