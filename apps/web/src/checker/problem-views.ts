import type { Edit, RenderedDiagnostic, Span } from "@luoshi/compiler";
import { type CompileResult, diagnosticRenderer, type Language, type Plan } from "@luoshi/compiler";
import type { PlaceIndex } from "./place-index.ts";
import type { Choice, Place, PlaceEdit, ProblemView } from "./view.ts";

type Diagnostics = CompileResult["diagnostics"];

/** Diagnostics in words, at their paragraphs, with the tasks they touch. */
export function problemViews(
  result: CompileResult,
  plan: Plan,
  found: Diagnostics,
  index: PlaceIndex,
  numbers: ReadonlyMap<string, number>,
  language: Language,
): readonly ProblemView[] {
  const render = diagnosticRenderer(result.source, language);
  const seen = new Map<string, number>();
  const clauses = [...plan.clauses].sort((a, b) => b.span.start - a.span.start);
  return found.map((diagnostic): ProblemView => {
    const rendered = render(diagnostic);
    const place = index.placeOf(rendered.span) ?? { paragraph: "p0", start: 0, end: 0 };
    const base = `${rendered.code} ${place.paragraph} ${rendered.quote.slice(0, 40)}`;
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    return {
      id: count === 0 ? base : `${base} ${count}`,
      code: rendered.code,
      severity: rendered.severity,
      title: rendered.title,
      message: capital(rendered.message),
      help: capital(rendered.help),
      place,
      quote: rendered.quote,
      no: numbers.get(place.paragraph) ?? null,
      related: rendered.related.flatMap(({ message, span }) => {
        const at = index.placeOf(span);
        return at === null ? [] : [{ message, place: at }];
      }),
      choices: choicesOf(rendered, index),
      tasks: tasksAt(plan, [rendered.span, ...rendered.related.map(({ span }) => span)]),
      clause: clauses.find(({ span }) => holds(span, rendered.span.start))?.path.join("/") ?? "",
    };
  });
}

function holds(span: Span, at: number): boolean {
  return span.start <= at && at < span.end;
}

/** Ids of the tasks in whose own words the places lie; a task above others counts where no lower one holds the place. */
function tasksAt(plan: Plan, spans: readonly Span[]): readonly string[] {
  const ids = new Set<string>();
  for (const { start } of spans) {
    const held = plan.tasks.filter(({ span }) => holds(span, start));
    const lowest = held.filter(
      (task) => !held.some((other) => other !== task && inside(other.span, task.span)),
    );
    for (const { id } of lowest) ids.add(id);
  }
  return [...ids];
}

function inside(inner: Span, outer: Span): boolean {
  return (
    outer.start <= inner.start &&
    inner.end <= outer.end &&
    inner.end - inner.start < outer.end - outer.start
  );
}

function choicesOf({ fix, suggestions }: RenderedDiagnostic, index: PlaceIndex): readonly Choice[] {
  const choices: Choice[] = [];
  for (const { title, edits } of suggestions) {
    const placed = placedEdits(edits, index);
    const safe = fix !== undefined && sameEdits(fix, edits);
    // A choice in words only (pick another day) is for the hand.
    if (placed !== null && placed.length > 0)
      choices.push({ title: capital(title), safe, edits: placed });
  }
  if (fix !== undefined && !choices.some(({ safe }) => safe)) {
    const placed = placedEdits(fix, index);
    if (placed !== null) choices.unshift({ title: "", safe: true, edits: placed });
  }
  return choices.sort((a, b) => Number(b.safe) - Number(a.safe));
}

/** On a screen a message is a sentence of its own; in a terminal it goes on behind the code. Chinese stays as it is. */
function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sameEdits(a: readonly Edit[], b: readonly Edit[]): boolean {
  const key = (edits: readonly Edit[]) =>
    edits.map(({ span, text }) => `${span.start} ${span.end} ${text}`).join("|");
  return key(a) === key(b);
}

/** Edits by paragraph; what is taken away over several paragraphs is taken from each. Null where one cannot be placed. */
function placedEdits(edits: readonly Edit[], index: PlaceIndex): readonly PlaceEdit[] | null {
  const placed: PlaceEdit[] = [];
  for (const { span, text } of edits) {
    if (text.includes("\n") || text.includes("\t")) return null;
    const places: readonly Place[] = index.placesOf(span);
    if (places.length === 0) return null;
    places.forEach((place, i) => {
      placed.push({ place, text: i === 0 ? text : "" });
    });
  }
  return placed;
}
