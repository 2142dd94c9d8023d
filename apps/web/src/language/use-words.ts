import type { Language } from "./language.ts";
import { useLanguage } from "./language-store.ts";

/**
 * The words of one part of the screen in the language at hand. Each folder has its own `words.ts` with `zh` as the source
 * and `en: typeof zh`, so that a missing word does not compile.
 */
export function useWords<T>(words: Readonly<Record<Language, T>>): T {
  return words[useLanguage((state) => state.language)];
}

/** A text that came in both languages, such as an error of the server, in the language at hand. */
export function useBilingual(): (text: { readonly zh: string; readonly en: string }) => string {
  const language = useLanguage((state) => state.language);
  return (text) => text[language];
}
