import type { UnitReference } from "../model/unit-reference.ts";
import type { Span } from "../source/span.ts";
import { readAssignments } from "./assignment.ts";

/**
 * Subjects of 要 and performers of steps: `各单位主要负责人要率先垂范`, `由办公室审核`. Offered to the clerk as owners
 * where the text names none; owners of a formula are not among them.
 */
export function readActors(text: string, at: Span): readonly UnitReference[] {
  return readAssignments(text, at).actors;
}
