import type { Answer, CallError, Input } from "@luoshi/server/contract/client";
import {
  keepPreviousData,
  type QueryClient,
  type QueryKey,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from "@tanstack/react-query";
import { type Name, serverCall } from "./server-call.ts";

/** Endpoints that only read. */
export type Reading = Extract<Name, `GET ${string}`>;

/** Endpoints that give a list page by page. */
export type Listing = {
  [N in Reading]: Answer<N> extends {
    readonly rows: readonly unknown[];
    readonly next: string | null;
  }
    ? N
    : never;
}[Reading];

/** One row of a list. */
export type RowOf<N extends Listing> =
  Answer<N> extends { readonly rows: readonly (infer R)[] } ? R : never;

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

interface Page {
  readonly rows: readonly unknown[];
  readonly next: string | null;
}

/** A list that grows as one scrolls: all rows so far, and `loadMore` while there are more. */
export function useRows<N extends Listing>(name: N, input: Input<N>) {
  const result = useInfiniteQuery<Answer<N>, CallError>({
    queryKey: [name, input, "pages"],
    queryFn: ({ pageParam, signal }) => {
      const { query } = input as { readonly query?: object };
      const after = pageParam === null ? {} : { after: pageParam };
      const next = { ...(input as object), query: { ...query, ...after } };
      return serverCall(name, next as Input<N>, { signal });
    },
    initialPageParam: null,
    getNextPageParam: (page) => (page as unknown as Page).next,
    placeholderData: keepPreviousData as never,
  });
  const pages = (result.data?.pages ?? []) as unknown as readonly Page[];
  return {
    rows: pages.flatMap(({ rows }) => rows) as readonly RowOf<N>[],
    error: result.error,
    loading: result.isPending,
    /** The rows are those of other filters; the right ones are on their way. */
    stale: result.isPlaceholderData,
    more: result.hasNextPage,
    loadingMore: result.isFetchingNextPage,
    loadMore: () => void result.fetchNextPage(),
    reload: () => void result.refetch(),
  };
}

/** Asks anew for all that these endpoints said. */
export function refresh(client: QueryClient, names: readonly Reading[]): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => names.includes(queryKey[0] as Reading),
  });
}
