import type { Answer, CallError, Input } from "@luoshi/server/contract/client";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { serverCall } from "./server-call.ts";
import type { Reading } from "./use-call.ts";

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
