import { CallError } from "@luoshi/server/contract/client";
import { QueryClient } from "@tanstack/react-query";

/** How often a call is sent again by itself. */
const MOST_TRIES = 3;

/** Whether the same call may succeed a moment later: no answer, a server that is busy or starting. */
export function mayRetry(tries: number, error: unknown): boolean {
  return (
    tries < MOST_TRIES &&
    error instanceof CallError &&
    (error.status === 0 || error.status === 502 || error.status === 503 || error.status === 504)
  );
}

/** Milliseconds before the next try: what the server asked for, else 0.5 s, 1 s, 2 s. */
export function retryPause(tries: number, error: unknown): number {
  const asked = error instanceof CallError ? error.retryAfter : null;
  return asked === null ? 500 * 2 ** tries : Math.min(asked, 30) * 1000;
}

/**
 * What the server said, kept for the page. Calls leave even where the browser believes itself offline: an office network
 * need not have the internet.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: mayRetry,
        retryDelay: retryPause,
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        networkMode: "always",
      },
      mutations: { retry: mayRetry, retryDelay: retryPause, networkMode: "always" },
    },
  });
}
