import type { Span } from "../source/span.ts";
import type { Certainty } from "./certainty.ts";

/** A unit, post or collective as the document writes it: `机关党委`, `各党组织`, `主要负责同志`. */
export interface UnitReference {
  /** The name, white space removed; a shortened list (检修、建设公司) stays as printed. */
  readonly name: string;
  readonly span: Span;
  readonly certainty: Certainty;
}

/** One owner formula of a clause: `（省商务厅牵头，合肥海关配合）`. */
export interface Assignment {
  /** The formula as printed. */
  readonly span: Span;
  readonly owners: readonly UnitReference[];
  readonly lead: readonly UnitReference[];
  readonly support: readonly UnitReference[];
}
