import type { Language, PlacesOf } from "./template.ts";
import { en } from "./texts-en.ts";
import { zh } from "./texts-zh.ts";

/** The texts of one code, as the renderer reads them. */
export interface CodeTexts {
  readonly title: string;
  readonly messages: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly help: string;
  readonly suggestions: Readonly<Record<string, string>>;
}

/** Texts of the source language: codes, variants and places are read off its literal types. */
export type SourceTexts = typeof zh;

/** Everything the compiler reports, by the words of the corpus guide, then hints of style and waivers. */
export type DiagnosticCode = keyof SourceTexts;

// A translation has every key of the source and names no place that the source does not fill.
type Translation<Source, Other> = {
  readonly [Key in keyof Source]: Key extends keyof Other
    ? Source[Key] extends string
      ? Other[Key] extends string
        ? [PlacesOf<Other[Key]>] extends [PlacesOf<Source[Key]>]
          ? string
          : ["names another place than the source:", PlacesOf<Other[Key]>]
        : never
      : Translation<Source[Key], Other[Key]>
    : never;
};

const english: Translation<SourceTexts, typeof en> = en;

const TEXTS: Readonly<Record<Language, Readonly<Record<DiagnosticCode, CodeTexts>>>> = {
  zh,
  en: english,
};

/** The texts of a code in a language. */
export function textsOf(code: DiagnosticCode, language: Language): CodeTexts {
  return TEXTS[language][code];
}
