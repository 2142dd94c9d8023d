import type { Edit, RenderedDiagnostic } from "@luoshi/compiler";
import { applyEdits, type RefusalReason } from "@luoshi/documents";
import type { CompiledFile } from "./compile-file.ts";

/** A correction that is known and was not made. */
export interface RefusedFix {
  readonly diagnostic: RenderedDiagnostic;
  readonly reason: RefusalReason;
}

/** What became of a file's diagnostics. */
export interface FixedFile {
  readonly bytes: Uint8Array;
  readonly applied: readonly RenderedDiagnostic[];
  readonly refused: readonly RefusedFix[];
  /** Without one right answer, for a person to decide; hints of style are left out. */
  readonly left: readonly RenderedDiagnostic[];
}

/**
 * Makes every correction that has one right answer in the file's own bytes. A correction of several places is
 * made whole or not at all.
 */
export function applyFixes({ bytes, document, diagnostics }: CompiledFile): FixedFile {
  const left = diagnostics.filter((d) => d.fix === undefined && d.severity !== "info");
  const refused: RefusedFix[] = [];
  let wanted = diagnostics.filter(({ fix }) => fix !== undefined && fix.length > 0);
  for (;;) {
    const { edits, made, overlapping } = withoutOverlaps(wanted);
    const result = applyEdits(bytes, document, edits);
    const reasons = new Map(result.refused.map(({ edit, reason }) => [keyOf(edit), reason]));
    const failed = made.flatMap((diagnostic): readonly RefusedFix[] => {
      const reason = diagnostic.fix
        ?.map((edit) => reasons.get(keyOf(edit)))
        .find((r) => r !== undefined);
      return reason === undefined ? [] : [{ diagnostic, reason }];
    });
    refused.push(...overlapping, ...failed);
    // Each round takes at least one away; the last one has nothing refused.
    if (failed.length === 0) return { bytes: result.bytes, applied: made, refused, left };
    const out = new Set(refused.map(({ diagnostic }) => diagnostic));
    wanted = wanted.filter((diagnostic) => !out.has(diagnostic));
  }
}

/** The first of two corrections that touch wins; the same edit wanted twice is made once. */
function withoutOverlaps(wanted: readonly RenderedDiagnostic[]): {
  readonly edits: readonly Edit[];
  readonly made: readonly RenderedDiagnostic[];
  readonly overlapping: readonly RefusedFix[];
} {
  const edits = new Map<string, Edit>();
  const made: RenderedDiagnostic[] = [];
  const overlapping: RefusedFix[] = [];
  for (const diagnostic of wanted) {
    const fix = (diagnostic.fix ?? []).filter((edit) => !edits.has(keyOf(edit)));
    const chosen = [...edits.values()];
    if (fix.some((edit) => chosen.some((other) => touches(edit, other)))) {
      overlapping.push({ diagnostic, reason: "overlap" });
      continue;
    }
    for (const edit of fix) edits.set(keyOf(edit), edit);
    made.push(diagnostic);
  }
  return { edits: [...edits.values()], made, overlapping };
}

function keyOf({ span, text }: Edit): string {
  return `${span.start} ${span.end} ${text}`;
}

/** Edits that share characters, or begin at one place, cannot both be made. */
function touches(a: Edit, b: Edit): boolean {
  if (a.span.start === b.span.start) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
