import type { Io, Output } from "../io.ts";
import type { Messages } from "../messages/messages.ts";
import { type Paint, paintFor } from "./paint.ts";
import type { AmbiguousWidth } from "./width.ts";

/** What text is drawn on: its language, colours and width. */
export interface Screen {
  readonly messages: Messages;
  readonly paint: Paint;
  /** Columns of a line. */
  readonly width: number;
  readonly ambiguous: AmbiguousWidth;
}

/** Width of lines where no terminal says its own: a pipe, a file, a build log. */
const PIPE_WIDTH = 100;
const NARROWEST = 40;
/** On a very wide terminal long lines are harder to read, not easier. */
const WIDEST = 140;

/** The screen an output is. */
export function screenOf(output: Output, io: Io, messages: Messages): Screen {
  // Some terminals say they have no columns at all.
  const columns = output.isTTY === true ? output.columns || PIPE_WIDTH : PIPE_WIDTH;
  return {
    messages,
    paint: paintFor(output, io.env),
    width: Math.min(Math.max(columns, NARROWEST), WIDEST),
    ambiguous: io.env["LUOSHI_AMBIGUOUS_WIDTH"] === "2" ? 2 : 1,
  };
}
