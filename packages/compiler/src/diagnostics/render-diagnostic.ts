import { type LineTable, lineTable, type Position, positionAt } from "../source/line-table.ts";
import type { SourceText } from "../source/source-text.ts";
import { quoteOf, type Span } from "../source/span.ts";
import { docsPath } from "./catalogue.ts";
import type { Diagnostic, Edit, Severity } from "./diagnostic.ts";
import { fillTemplate, type Language } from "./template.ts";
import { type DiagnosticCode, textsOf } from "./texts.ts";

/** A place of a rendered diagnostic: its words, and line and column for people. */
export interface RenderedPlace {
  readonly span: Span;
  readonly quote: string;
  readonly start: Position;
  readonly end: Position;
}

/** A diagnostic in words: what every output (terminal, JSON, SARIF, screen) is made from. */
export interface RenderedDiagnostic extends RenderedPlace {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** What kind of fault it is: 完成时限前后不一. */
  readonly title: string;
  readonly message: string;
  readonly help: string;
  /** The code's page, from the root of the project. */
  readonly docs: string;
  readonly related: readonly (RenderedPlace & { readonly message: string })[];
  readonly fix?: readonly Edit[];
  readonly suggestions: readonly { readonly title: string; readonly edits: readonly Edit[] }[];
}

/** Renders one diagnostic; for many of one document use `diagnosticRenderer`, which reads the lines once. */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  source: SourceText,
  language: Language,
): RenderedDiagnostic {
  return diagnosticRenderer(source, language)(diagnostic);
}

/** A renderer for the diagnostics of one document. */
export function diagnosticRenderer(
  source: SourceText,
  language: Language,
): (diagnostic: Diagnostic) => RenderedDiagnostic {
  const lines = lineTable(source.text);
  return (diagnostic) => render(diagnostic, lines, language);
}

function render(diagnostic: Diagnostic, lines: LineTable, language: Language): RenderedDiagnostic {
  const { code, variant, severity, args, fix } = diagnostic;
  const texts = textsOf(code, language);
  const rendered = {
    code,
    severity,
    title: texts.title,
    message: fillTemplate(texts.messages[variant] ?? texts.title, args, language),
    help: fillTemplate(texts.help, args, language),
    docs: docsPath(code),
    ...placeOf(diagnostic.span, lines),
    related: diagnostic.related.map((label) => ({
      message: fillTemplate(texts.labels[label.label] ?? "", label.args, language),
      ...placeOf(label.span, lines),
    })),
    suggestions: diagnostic.suggestions.map(({ title, args: values, edits }) => ({
      title: fillTemplate(texts.suggestions[title] ?? "", values, language),
      edits,
    })),
  };
  return fix === undefined ? rendered : { ...rendered, fix };
}

function placeOf(span: Span, lines: LineTable): RenderedPlace {
  return {
    span,
    quote: quoteOf(lines.text, span),
    start: positionAt(lines, span.start),
    end: positionAt(lines, span.end),
  };
}
