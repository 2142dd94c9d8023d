import type { Io } from "../io.ts";
import type { Messages } from "../messages/messages.ts";
import { printable } from "../render/printable.ts";
import { displayWidth } from "../render/width.ts";

/** A line on the terminal that says how far a run over many files has come. */
export interface Progress {
  /** About to take up the next file. */
  next(file: string): void;
  /** Takes the line away, so that other output may be written. */
  clear(): void;
}

/** From this many files on, progress shows at once; with fewer, once it has taken a while. */
const MANY = 4;
const PATIENCE_MS = 1000;

/**
 * Progress on standard error, where a terminal is; nothing for a pipe, so that logs stay clean.
 * `now` is in milliseconds.
 */
export function progressOf(
  io: Io,
  files: number,
  messages: Messages,
  now: () => number = () => performance.now(),
): Progress {
  const { stderr } = io;
  const begun = now();
  let done = 0;
  let shown = 0;
  const clear = (): void => {
    if (shown > 0) stderr.write(`\r${" ".repeat(shown)}\r`);
    shown = 0;
  };
  return {
    next(file) {
      done += 1;
      if (stderr.isTTY !== true || files < 2) return;
      if (files < MANY && now() - begun < PATIENCE_MS) return;
      clear();
      const room = (stderr.columns ?? 80) - 1;
      const text = fitted(messages.progress(done, files, printable(file)), room);
      shown = displayWidth(text);
      stderr.write(text);
    },
    clear,
  };
}

/** A line that wraps cannot be taken away again. */
function fitted(text: string, room: number): string {
  if (displayWidth(text) <= room) return text;
  let out = "";
  for (const character of text) {
    if (displayWidth(out + character) > room - 1) break;
    out += character;
  }
  return `${out}…`;
}
