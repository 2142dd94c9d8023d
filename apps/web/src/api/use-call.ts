import type { Answer, CallError, Input } from "@luoshi/server/contract/client";
import {
  keepPreviousData,
  type QueryClient,
  type QueryKey,
  queryOptions,
  useQuery,
} from "@tanstack/react-query";
import { type Name, serverCall } from "./server-call.ts";

/** Endpoints that only read. */
export type Reading = Extract<Name, `GET ${string}`>;

/** How an answer is kept: by the endpoint's name and what it was asked. */
export function callKey<N extends Reading>(name: N, input?: Input<N>): QueryKey {
  return input === undefined ? [name] : [name, input];
}

/** For a route that must know before it opens: `queryClient.ensureQueryData(callOptions("GET /api/me", {}))`. */
export function callOptions<N extends Reading>(name: N, input: Input<N>) {
  return queryOptions<Answer<N>, CallError>({
    queryKey: callKey(name, input),
    queryFn: ({ signal }) => serverCall(name, input, { signal }),
  });
}

/**
 * What an endpoint says, kept and refreshed: `useCall("GET /api/duties/:dutyId", { params: { dutyId } })`. While the input
 * changes, the old answer stays on the screen (`isPlaceholderData`).
 */
export function useCall<N extends Reading>(
  name: N,
  input: Input<N>,
  options: { readonly enabled?: boolean; readonly staleTime?: number } = {},
) {
  return useQuery({
    ...callOptions(name, input),
    placeholderData: keepPreviousData as never,
    ...options,
  });
}

/** Asks anew for all that these endpoints said. */
export function refresh(client: QueryClient, names: readonly Reading[]): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => names.includes(queryKey[0] as Reading),
  });
}
