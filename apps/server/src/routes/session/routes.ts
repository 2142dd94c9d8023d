import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";

const notYet = (): Promise<never> => Promise.reject(new AppError("not-found"));

/** Being built. */
export function sessionRoutes(serve: Serve): void {
  serve("GET /api/me", notYet);
  serve("POST /api/sessions", notYet);
  serve("POST /api/session/link", notYet);
  serve("POST /api/session/code", notYet);
  serve("POST /api/session/password", notYet);
  serve("DELETE /api/session", notYet);
  serve("GET /api/sessions", notYet);
  serve("DELETE /api/sessions", notYet);
  serve("DELETE /api/sessions/:sessionId", notYet);
  serve("POST /api/me/password", notYet);
  serve("POST /api/me/totp", notYet);
  serve("POST /api/me/totp/confirm", notYet);
  serve("POST /api/me/totp/remove", notYet);
}
