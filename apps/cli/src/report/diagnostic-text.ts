import type { Edit, RenderedDiagnostic } from "@luoshi/compiler";
import type { Messages } from "../messages/messages.ts";
import { type Excerpt, excerptOf, type Mark } from "../render/excerpt.ts";
import type { Paint, Style } from "../render/paint.ts";
import { printable } from "../render/printable.ts";
import type { Screen } from "../render/screen.ts";
import { underline } from "../render/underline.ts";
import { displayWidth } from "../render/width.ts";
import type { DocumentView } from "./document-view.ts";
import type { Place } from "./place.ts";
import { placeText } from "./place-text.ts";

type Label = Pick<RenderedDiagnostic, "span" | "start">;

interface Section {
  readonly at: Label;
  readonly place: Place;
  readonly marks: Mark[];
}

/**
 * One diagnostic as a compiler prints it: what is wrong, where, the words themselves underlined, the other
 * side of a conflict, what to do.
 */
export function diagnosticText(
  diagnostic: RenderedDiagnostic,
  view: DocumentView,
  screen: Screen,
): string {
  const { messages, paint } = screen;
  const { severity, code, message } = diagnostic;
  const head = `${messages.severity[severity]}[${code}]`;
  const lines = [`${paint(severity, head)} ${paint("strong", printable(message))}`];
  const sections = sectionsOf(diagnostic, view);
  const margin = Math.max(...sections.map(({ at }) => String(at.start.line).length));
  const gutter = `${" ".repeat(margin)} ${paint("frame", "|")}`;
  for (const [i, section] of sections.entries()) {
    const arrow = i === 0 ? "-->" : ":::";
    lines.push(`${" ".repeat(margin)}${paint("frame", arrow)} ${located(section, view, messages)}`);
    lines.push(...drawn(section, view, margin, severity, screen));
  }
  const notes = notesOf(diagnostic, view.text, screen);
  if (notes.length > 0) lines.push(gutter);
  for (const [label, text] of notes)
    lines.push(
      `${" ".repeat(margin)} ${paint("frame", "=")} ${messages.labelled(paint("strong", label), text)}`,
    );
  return `${lines.join("\n")}\n`;
}

/** The primary place, then each other line that is spoken of; marks on one line are drawn together. */
function sectionsOf(diagnostic: RenderedDiagnostic, view: DocumentView): readonly Section[] {
  const sections: Section[] = [];
  const add = (at: Label, mark: Mark): void => {
    const place = view.placeOf(at.span);
    const same = sections.find((s) => s.place.line.start === place.line.start);
    if (same === undefined) sections.push({ at, place, marks: [mark] });
    else same.marks.push(mark);
  };
  add(diagnostic, { span: diagnostic.span, kind: "primary", text: printable(diagnostic.title) });
  for (const label of diagnostic.related)
    add(label, { span: label.span, kind: "secondary", text: printable(label.message) });
  return sections;
}

/** `plan.docx:45:18  附件1/第3行  “完成时限”栏` */
function located({ at, place }: Section, view: DocumentView, messages: Messages): string {
  const file = `${printable(view.file)}:${at.start.line}:${at.start.column}`;
  return `${file}  ${placeText(place, messages)}`.trimEnd();
}

function drawn(
  section: Section,
  view: DocumentView,
  margin: number,
  severity: Style,
  screen: Screen,
): readonly string[] {
  const { paint, width, ambiguous } = screen;
  const blank = `${" ".repeat(margin)} ${paint("frame", "|")}`;
  const number = paint("frame", `${String(section.at.start.line).padStart(margin)} |`);
  const fit = { width: width - margin - 3, ambiguous };
  const excerpt = excerptOf(view.text, section.place.line, section.marks, fit);
  const under = underline(excerpt.marks, severity, paint).map((line) => `${blank} ${line}`);
  return [blank, `${number} ${painted(excerpt, severity, paint)}`, ...under];
}

/** The words themselves are coloured too: where a terminal draws “ or … wider than it says, carets drift. */
function painted({ pieces }: Excerpt, severity: Style, paint: Paint): string {
  return pieces
    .map(({ text, mark }) =>
      mark === null ? text : paint(mark.kind === "primary" ? severity : "secondary", text),
    )
    .join("");
}

function notesOf(
  { help, fix, suggestions }: RenderedDiagnostic,
  text: string,
  { messages, width, ambiguous }: Screen,
): readonly (readonly [label: string, text: string])[] {
  const notes: (readonly [string, string])[] = [];
  if (help !== "") notes.push([messages.check.help, printable(help)]);
  if (fix !== undefined)
    notes.push([messages.check.fix, printable(describeEdits(fix, text, messages))]);
  const titles = suggestions.map(({ title }) => printable(title));
  const together = messages.check.either(titles);
  // Short choices stand side by side, long ones below each other.
  const lines = displayWidth(together, ambiguous) <= Math.min(width - 16, 60) ? [together] : titles;
  for (const line of lines) if (line !== "") notes.push([messages.check.suggestion, line]);
  return notes;
}

/** What edits do, in words: `把“(”改为“（”`. */
export function describeEdits(edits: readonly Edit[], text: string, messages: Messages): string {
  return messages.list(
    edits.map(({ span, text: to }) => {
      const from = text.slice(span.start, span.end);
      if (from === "") return messages.check.insert(to);
      return to === "" ? messages.check.remove(from) : messages.check.replace(from, to);
    }),
  );
}
