import { type Answer, CallError, type Input } from "@luoshi/server/contract/client";
import { useRef, useState } from "react";
import { newKey } from "./new-key.ts";
import { progressFetch } from "./progress-fetch.ts";
import { clientOver, withSignIn } from "./server-call.ts";
import type { Writing } from "./use-command.ts";

/** Endpoints that take bytes. */
export type Uploading = {
  [N in Writing]: Input<N> extends { readonly bytes: Blob | Uint8Array } ? N : never;
}[Writing];

/** How far an upload is. */
export type UploadState =
  | { readonly kind: "idle" }
  /** `part` from 0 to 1; at 1 the server is at work on it. */
  | { readonly kind: "sending"; readonly name: string; readonly part: number }
  | { readonly kind: "failed"; readonly name: string; readonly error: CallError };

/** Sends a file with a bar that moves, one at a time; `stop` calls it off. */
export function useUpload<N extends Uploading>(
  endpoint: N,
  onDone: (answer: Answer<N>, file: { readonly name: string }) => void,
) {
  const [state, setState] = useState<UploadState>({ kind: "idle" });
  const stopping = useRef<AbortController | null>(null);

  const send = async (file: { readonly name: string }, input: Input<N>): Promise<void> => {
    const { name } = file;
    stopping.current?.abort();
    const control = new AbortController();
    stopping.current = control;
    setState({ kind: "sending", name, part: 0 });
    const tell = (part: number) => {
      if (!control.signal.aborted) setState({ kind: "sending", name, part });
    };
    try {
      const call = withSignIn(clientOver(progressFetch(tell)));
      const answer = await call(endpoint, input, { key: newKey(), signal: control.signal });
      setState({ kind: "idle" });
      onDone(answer, file);
    } catch (error) {
      if (control.signal.aborted) setState({ kind: "idle" });
      else if (error instanceof CallError) setState({ kind: "failed", name, error });
      else throw error;
    }
  };

  return {
    state,
    send,
    stop: () => stopping.current?.abort(),
    reset: () => setState({ kind: "idle" }),
  };
}
