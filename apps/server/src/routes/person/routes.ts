import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";

const notYet = (): Promise<never> => Promise.reject(new AppError("not-found"));

/** Being built. */
export function personRoutes(serve: Serve): void {
  serve("GET /api/people", notYet);
  serve("GET /api/people/:personId", notYet);
  serve("POST /api/people", notYet);
  serve("PATCH /api/people/:personId", notYet);
  serve("POST /api/people/:personId/posts", notYet);
  serve("PATCH /api/people/:personId/posts/:postId", notYet);
  serve("POST /api/people/:personId/posts/:postId/end", notYet);
  serve("POST /api/people/:personId/move", notYet);
  serve("PUT /api/people/:personId/oversight", notYet);
  serve("POST /api/people/:personId/leave", notYet);
  serve("POST /api/people/:personId/return", notYet);
}
