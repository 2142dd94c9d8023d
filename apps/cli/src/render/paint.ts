import type { Output } from "../io.ts";

/** What a piece of output is, for its colour. */
export type Style =
  | "error"
  | "warning"
  | "info"
  | "frame"
  | "secondary"
  | "strong"
  | "faint"
  | "added"
  | "removed";

/** Colours a piece of output, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** SGR parameters; blue and cyan as `rustc` uses them, so that red is left for what must be put right. */
const CODES: Readonly<Record<Style, string>> = {
  error: "1;31",
  warning: "1;33",
  info: "1;36",
  frame: "1;34",
  secondary: "1;34",
  strong: "1",
  faint: "2",
  added: "32",
  removed: "31",
};

/** Leaves text alone. */
export const plainPaint: Paint = (_style, text) => text;

/** ANSI colours. */
export const ansiPaint: Paint = (style, text) =>
  text === "" ? "" : `\u001b[${CODES[style]}m${text}\u001b[0m`;

/**
 * Colour only where a person looks: a terminal that is not `dumb`. NO_COLOR (any value) forbids it,
 * FORCE_COLOR (any value but 0 or false) asks for it, as no-color.org and Node have it.
 */
export function paintFor(output: Output, env: Readonly<Record<string, string | undefined>>): Paint {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced === "0" || forced === "false" ? plainPaint : ansiPaint;
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return plainPaint;
  return output.isTTY === true && env["TERM"] !== "dumb" ? ansiPaint : plainPaint;
}
