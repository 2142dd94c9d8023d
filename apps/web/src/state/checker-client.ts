import { proxy, type Remote, transfer, wrap } from "comlink";
import type { Checker, OpenRequest, OpenStep } from "../checker/checker.ts";

let worker: Worker | null = null;
let remote: Remote<Checker> | null = null;

/** The compiler in its worker; started at the first call, so that an empty page loads none of it. */
export function checkerOf(): Remote<Checker> {
  if (remote === null) {
    worker = new Worker(new URL("../checker/worker.ts", import.meta.url), { type: "module" });
    remote = wrap<Checker>(worker);
  }
  return remote;
}

/** Opens a file in the worker; its bytes move there. */
export function openInWorker(request: OpenRequest, onStep: (step: OpenStep) => void) {
  const bytes = request.bytes.slice();
  return checkerOf().open(transfer({ ...request, bytes }, [bytes.buffer]), proxy(onStep));
}

/** Ends a compilation that runs too long; the next call starts a new worker. */
export function stopWorker(): void {
  worker?.terminate();
  worker = null;
  remote = null;
}
