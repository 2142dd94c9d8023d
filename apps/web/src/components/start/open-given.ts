import type { OpenFailure } from "../../checker/checker.ts";
import { useCheck } from "../../state/check-store.ts";
import { stopWorker } from "../../state/checker-client.ts";
import { openSample } from "../../state/samples.ts";
import { announce } from "./announce.ts";
import { UNREADABLE } from "./failure-advice.ts";
import { failureWords } from "./failure-words.ts";
import type { Given } from "./given-file.ts";
import { words } from "./words.ts";

/** The reader's own limit, known here so that a film is turned away before its bytes fill the memory. */
const LARGEST = 100 * 1024 * 1024;

const said = () => words[useCheck.getState().language];

/** Opens what was dropped, chosen or pasted, and says what was left aside. */
export async function openGiven(given: Given): Promise<void> {
  switch (given.kind) {
    case "file": {
      const { file, others } = given;
      if (others > 0) announce(said().announce.onlyFirst(file.name, others));
      return openFileOf(file);
    }
    case "text":
      return openText(given.text);
    case "folder":
      return announce(said().announce.folder);
    case "nothing":
      return announce(said().announce.nothing);
  }
}

/** Opens pasted words as if they were a text file. */
export function openText(text: string): Promise<void> {
  stopOpening();
  return openBytes(said().pasteBox.fileName, new TextEncoder().encode(text));
}

/** Opens a sample; says so where it cannot be fetched. */
export async function openSampleNamed(name: string, title: string): Promise<void> {
  stopOpening();
  await openSample(name).catch(() => {
    const { language } = useCheck.getState();
    fail({ kind: "internal", message: failureWords[language].sampleMissing, name: title });
  });
}

/** Ends the opening that is under way; what was kept of earlier work stays. */
export function cancelOpening(): void {
  stopOpening();
  useCheck.setState({ phase: { kind: "empty" } });
  announce(said().announce.cancelled);
}

/** Back to the empty start screen after a failure. */
export function dismissFailure(): void {
  useCheck.setState({ phase: { kind: "empty" } });
}

async function openFileOf(file: File): Promise<void> {
  const { name, size } = file;
  if (size > LARGEST) return fail({ kind: "too-large", message: "", name });
  // A plan on a network drive may take a while: the screen says so from the first moment.
  stopOpening();
  useCheck.setState({ phase: { kind: "opening", name, step: "reading" } });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return fail({ kind: "damaged", message: UNREADABLE, name });
  }
  const { phase } = useCheck.getState();
  // Cancelled, or another file came, while the disk was slow.
  if (phase.kind !== "opening" || phase.name !== name) return;
  return openBytes(name, bytes);
}

async function openBytes(name: string, bytes: Uint8Array): Promise<void> {
  try {
    await useCheck.getState().openFile(name, bytes);
  } catch (error) {
    fail({ kind: "internal", message: error instanceof Error ? error.message : "", name });
  }
}

/** A file that is still being opened gives way to the next. */
function stopOpening(): void {
  if (useCheck.getState().phase.kind === "opening") stopWorker();
}

function fail(failure: OpenFailure): void {
  useCheck.setState({ phase: { kind: "failed", failure } });
}
