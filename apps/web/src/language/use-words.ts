import { useCheck } from "../state/check-store.ts";
import type { Language } from "./language.ts";

/**
 * The words of one part of the screen in the language at hand. Each folder has its own `words.ts` with `zh` as the source
 * and `en: typeof zh`, so that a missing word does not compile.
 */
export function useWords<T>(words: Readonly<Record<Language, T>>): T {
  return words[useCheck((state) => state.language)];
}
