export const marker = "lexicon";
