import type { QueryClient } from "@tanstack/react-query";
import { createRouter } from "@tanstack/react-router";
import { basePath } from "../api/base-path.ts";
import { NotFound } from "./NotFound.tsx";
import { routeTree } from "./routes.ts";
import { SceneFailed } from "./SceneFailed.tsx";
import { parseSearch, stringifySearch } from "./search-text.ts";

/** The router over all pages, under the path that the application stands at. */
export function createAppRouter(client: QueryClient) {
  return createRouter({
    routeTree,
    context: { client },
    basepath: basePath.length > 1 ? basePath.slice(0, -1) : "/",
    parseSearch,
    stringifySearch,
    defaultPreload: "intent",
    // What was fetched ahead is in the query client, which knows its age.
    defaultPreloadStaleTime: 0,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: SceneFailed,
    scrollRestoration: true,
  });
}

/** The router's type, which gives links and search texts theirs. */
export type AppRouter = ReturnType<typeof createAppRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: AppRouter;
  }
}
