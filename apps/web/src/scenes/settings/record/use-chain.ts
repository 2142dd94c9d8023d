import { type Answer, CallError } from "@luoshi/server/contract/client";
import { useCallback, useEffect, useRef, useState } from "react";
import { serverCall } from "../../../api/server-call.ts";

type Part = Answer<"GET /api/events/verification">;

/** How far a verification came. */
export interface ChainCheck {
  readonly kind: "looking" | "short" | "running" | "stopped" | "holds" | "broken" | "failed";
  readonly sealed: Part["sealed"];
  readonly unsealed: number;
  readonly checked: number;
  readonly faults: Part["faults"];
  readonly error: CallError | null;
}

/** A chain that is no longer than this is verified as the page opens. */
const AT_ONCE = 20_000;
/** Nobody reads more places than this. */
const MOST_FAULTS = 200;

const begin: ChainCheck = {
  kind: "looking",
  sealed: null,
  unsealed: 0,
  checked: 0,
  faults: [],
  error: null,
};

/**
 * Verifies the record's chain part by part, so that a long one keeps neither the server nor the page busy: the first part
 * says how long it is, a short chain is read to its end at once, a long one when somebody asks for it.
 */
export function useChain() {
  const [check, setCheck] = useState<ChainCheck>(begin);
  const running = useRef<AbortController | null>(null);
  const run = useCallback(async (whole: boolean): Promise<void> => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    let now = begin;
    const tell = (more: Partial<ChainCheck>): void => {
      now = { ...now, ...more };
      if (!control.signal.aborted) setCheck(now);
    };
    tell({});
    try {
      let from: Part["next"] = null;
      do {
        const part: Part = await serverCall(
          "GET /api/events/verification",
          { query: from === null ? {} : from },
          { signal: control.signal },
        );
        // What was sealed when it began is what is verified; more comes every second.
        const sealed = now.sealed ?? part.sealed;
        const checked = now.checked + part.checked;
        const faults = [...now.faults, ...part.faults].slice(0, MOST_FAULTS);
        from = sealed !== null && checked >= sealed.no ? null : part.next;
        const long = !whole && (sealed?.no ?? 0) > AT_ONCE;
        const kind = faults.length > 0 ? "broken" : from === null ? "holds" : "running";
        const state = from !== null && !long ? "running" : kind;
        tell({ kind: state, sealed, unsealed: part.unsealed, checked, faults });
        if (long && from !== null) {
          tell({ kind: faults.length > 0 ? "broken" : "short" });
          return;
        }
      } while (from !== null && !control.signal.aborted);
    } catch (error) {
      if (control.signal.aborted) return;
      if (!(error instanceof CallError)) throw error;
      tell({ kind: "failed", error });
    }
  }, []);
  useEffect(() => {
    void run(false);
    return () => running.current?.abort();
  }, [run]);
  const stop = (): void => {
    running.current?.abort();
    setCheck((last) => ({ ...last, kind: last.faults.length > 0 ? "broken" : "stopped" }));
  };
  return { check, verify: () => void run(true), stop };
}
