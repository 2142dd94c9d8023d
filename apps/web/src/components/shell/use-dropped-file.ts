import type { Given } from "../start/given-file.ts";
import { useGiven } from "../start/use-given.ts";
import { openAnother } from "./run-command.ts";

/** A file dropped on the workbench is opened in place of the one that is open; without this the browser would leave. */
export function useDroppedFile(): void {
  useGiven(take);
}

function take(given: Given): void {
  // Words pasted beside the paper are no new document.
  if (given.kind === "file") openAnother(given);
}
