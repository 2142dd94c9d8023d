import type { Answer } from "@luoshi/server/contract/client";
import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { Reading } from "./use-call.ts";
import type { Listing, RowOf } from "./use-rows.ts";

/** Puts back what a patch changed. */
export type Restore = () => void;

/**
 * Changes what the page holds of an endpoint, ahead of the server's word; gives the way back. Answers that come in
 * meanwhile are called off, since they would show the old state again.
 */
export function patchAnswers<N extends Reading>(
  client: QueryClient,
  name: N,
  change: (answer: Answer<N>) => Answer<N>,
): Restore {
  return patch(client, name, (data) => (isPages(data) ? data : change(data as Answer<N>)));
}

/** The same for the rows of a list; a row for which `change` gives null leaves it. */
export function patchRows<N extends Listing>(
  client: QueryClient,
  name: N,
  change: (row: RowOf<N>) => RowOf<N> | null,
): Restore {
  return patch(client, name, (data) => {
    if (!isPages(data)) return data;
    return {
      ...data,
      pages: data.pages.map((page) => ({
        ...page,
        rows: page.rows.flatMap((row) => change(row as RowOf<N>) ?? []),
      })),
    };
  });
}

function patch(client: QueryClient, name: Reading, change: (data: unknown) => unknown): Restore {
  const filter = {
    predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] === name,
  };
  void client.cancelQueries(filter);
  const before = client.getQueriesData(filter);
  for (const [key, data] of before) {
    if (data !== undefined) client.setQueryData(key, change(data));
  }
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data);
  };
}

type Pages = InfiniteData<{ readonly rows: readonly unknown[] }>;

function isPages(data: unknown): data is Pages {
  return typeof data === "object" && data !== null && "pages" in data && "pageParams" in data;
}
