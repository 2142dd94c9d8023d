import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";

const notYet = (): Promise<never> => Promise.reject(new AppError("not-found"));

/** Being built. */
export function fileRoutes(serve: Serve): void {
  serve("POST /api/files", notYet);
  serve("GET /api/files/:fileId", notYet);
  serve("GET /api/files/:fileId/bytes", notYet);
}
