import type { RenderedDiagnostic } from "@luoshi/compiler";
import type { FixedFile } from "../apply-fixes.ts";
import type { CompiledFile } from "../compile-file.ts";
import { printable } from "../render/printable.ts";
import type { Screen } from "../render/screen.ts";
import { describeEdits } from "./diagnostic-text.ts";
import { placesOf } from "./place.ts";
import { placeText } from "./place-text.ts";

/** What was corrected, what was not and why, and where the file went (null: nowhere). */
export function fixText(
  compiled: CompiledFile,
  { applied, refused, left }: FixedFile,
  target: string | null,
  screen: Screen,
): string {
  const { messages, paint } = screen;
  const { text } = compiled.document.source;
  const placeOf = placesOf(compiled.document.source, compiled.result.plan);
  const entry = ({ start, span, code }: RenderedDiagnostic, ...says: readonly string[]): string => {
    const file = `${printable(compiled.file)}:${start.line}:${start.column}`;
    const where = `${file}  ${placeText(placeOf(span), messages)}`.trimEnd();
    return [
      `  ${where}  ${paint("faint", code)}`,
      ...says.map((text) => `    ${printable(text)}`),
    ].join("\n");
  };
  const lines: string[] = [];
  const section = (title: string, rows: readonly string[]): void => {
    if (rows.length > 0)
      lines.push(messages.labelled(paint("strong", title), "").trimEnd(), ...rows, "");
  };
  const title = target === null ? messages.fix.wouldApply : messages.fix.applied;
  section(
    title(applied.length),
    applied.map((d) => entry(d, describeEdits(d.fix ?? [], text, messages))),
  );
  section(
    messages.fix.refused(refused.length),
    refused.map(({ diagnostic, reason }) =>
      entry(diagnostic, diagnostic.message, messages.fix.reasons[reason]),
    ),
  );
  section(
    messages.fix.left(left.length),
    left.map((d) => entry(d, d.message, choiceText(d, screen))),
  );
  if (applied.length === 0) lines.push(messages.fix.nothing);
  if (target === null) lines.push(messages.fix.unwritten);
  else if (target !== "-") lines.push(messages.fix.wrote(printable(target)));
  return `${lines.join("\n")}\n`;
}

function choiceText(
  { suggestions }: RenderedDiagnostic,
  { messages: { fix: texts } }: Screen,
): string {
  return suggestions.length === 0
    ? texts.needsHand
    : texts.needsChoice(suggestions.map(({ title }) => title));
}
