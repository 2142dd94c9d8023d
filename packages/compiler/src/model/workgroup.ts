import type { Span } from "../source/span.ts";
import type { Phrase } from "./phrase.ts";
import type { UnitReference } from "./unit-reference.ts";

/** A leading group, its office or a working group that the document sets up: `综合督导组：由党总支牵头，办公室配合`. */
export interface Workgroup {
  readonly name: string;
  /** The name, or the words that set the group up where the name is not literal. */
  readonly span: Span;
  readonly lead: readonly UnitReference[];
  readonly support: readonly UnitReference[];
  readonly members: readonly UnitReference[];
  /** Where an office is housed: 办公室设在X. */
  readonly seat: UnitReference | null;
  readonly duty: Phrase | null;
}
