import type { Answer, CallError, Input } from "@luoshi/server/contract/client";
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { newKey } from "./new-key.ts";
import type { Restore } from "./patch-answers.ts";
import { type Name, serverCall } from "./server-call.ts";
import { type Reading, refresh } from "./use-call.ts";

/** Endpoints that change something. */
export type Writing = Exclude<Name, Reading>;

/** What goes with a command. */
export interface CommandOptions<N extends Writing> {
  /** What has to be asked anew afterwards. */
  readonly refreshes?: readonly Reading[];
  /** Around the sending: what waits for another, or goes on from what another has done. */
  readonly through?: (
    input: Input<N>,
    send: (input: Input<N>) => Promise<Answer<N>>,
  ) => Promise<Answer<N>>;
  /** Shows the outcome ahead of the answer; the way back is taken where the server refuses. */
  readonly ahead?: (client: QueryClient, input: Input<N>) => Restore;
  readonly onDone?: (answer: Answer<N>, input: Input<N>) => void;
  /** Refused, or no answer after all tries; a conflict (409) has what stands now in `error.answer.current`. */
  readonly onRefused?: (error: CallError, input: Input<N>) => void;
}

/**
 * A command of the server. Each giving of it has a key of its own that all its tries share, so that it takes effect once:
 * `const sign = useCommand("POST /api/duties/:dutyId/commands", { refreshes: ["GET /api/duties"] })`.
 */
export function useCommand<N extends Writing>(name: N, options: CommandOptions<N> = {}) {
  const client = useQueryClient();
  const { refreshes = [], through, ahead, onDone, onRefused } = options;
  const mutation = useMutation<
    Answer<N>,
    CallError,
    { readonly input: Input<N>; readonly key: string },
    Restore | undefined
  >({
    mutationFn: ({ input, key }) => {
      const send = (each: Input<N>) => serverCall(name, each, { key });
      return through === undefined ? send(input) : through(input, send);
    },
    onMutate: ({ input }) => ahead?.(client, input),
    onSuccess: (answer, { input }) => onDone?.(answer, input),
    onError: (error, { input }, restore) => {
      restore?.();
      onRefused?.(error, input);
    },
    onSettled: () => refresh(client, refreshes),
  });
  return {
    give: (input: Input<N>): void => mutation.mutate({ input, key: newKey() }),
    /** The same, for who waits for the answer; fails with the CallError. */
    ask: (input: Input<N>): Promise<Answer<N>> => mutation.mutateAsync({ input, key: newKey() }),
    pending: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  };
}
