import type { Span } from "@luoshi/compiler";
import type { Place } from "./place.ts";

/** A document as a report shows it. */
export interface DocumentView {
  /** The name it was given on the command line. */
  readonly file: string;
  readonly text: string;
  readonly placeOf: (span: Span) => Place;
}
