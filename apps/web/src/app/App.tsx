import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import type { AppRouter } from "./router.ts";

/** The application: what the server said, and the pages. */
export function App({
  client,
  router,
}: {
  readonly client: QueryClient;
  readonly router: AppRouter;
}) {
  return (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
