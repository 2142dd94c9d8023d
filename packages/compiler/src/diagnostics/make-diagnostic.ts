import type { Span } from "../source/span.ts";
import { severities } from "./catalogue.ts";
import type { Diagnostic, Edit, RelatedLabel, Suggestion } from "./diagnostic.ts";
import type { PlacesOf } from "./template.ts";
import type { DiagnosticCode, SourceTexts } from "./texts.ts";

type Variant<Code extends DiagnosticCode> = keyof SourceTexts[Code]["messages"] & string;
type Values<Text> = Text extends string ? Readonly<Record<PlacesOf<Text>, string | number>> : never;

/** The labels a code may put at other places, with the values that their texts need. */
type Label<Code extends DiagnosticCode> = {
  [Key in keyof SourceTexts[Code]["labels"] & string]: {
    readonly label: Key;
    readonly span: Span;
    readonly args: Values<SourceTexts[Code]["labels"][Key]>;
  };
}[keyof SourceTexts[Code]["labels"] & string];

type Choice<Code extends DiagnosticCode> = {
  [Key in keyof SourceTexts[Code]["suggestions"] & string]: {
    readonly title: Key;
    readonly args: Values<SourceTexts[Code]["suggestions"][Key]>;
    readonly edits: readonly Edit[];
  };
}[keyof SourceTexts[Code]["suggestions"] & string];

/** What a rule found: the compiler checks that every place of the code's texts gets its value. */
export interface Finding<Code extends DiagnosticCode, Key extends Variant<Code>> {
  readonly span: Span;
  readonly variant: Key;
  readonly args: Values<SourceTexts[Code]["messages"][Key]> & Values<SourceTexts[Code]["help"]>;
  readonly related?: readonly Label<Code>[];
  readonly fix?: readonly Edit[];
  readonly suggestions?: readonly Choice<Code>[];
}

/** Makes a diagnostic of a finding, with the code's own severity. */
export function makeDiagnostic<Code extends DiagnosticCode, Key extends Variant<Code>>(
  code: Code,
  finding: Finding<Code, Key>,
): Diagnostic {
  const related: readonly RelatedLabel[] = finding.related ?? [];
  const suggestions: readonly Suggestion[] = finding.suggestions ?? [];
  const { span, variant, args, fix } = finding;
  const made = { code, variant, severity: severities[code], span, args, related, suggestions };
  return fix === undefined ? made : { ...made, fix };
}
