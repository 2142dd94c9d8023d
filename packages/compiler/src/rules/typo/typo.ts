import type { Rule } from "../rule.ts";
import { findBracketSlips } from "./brackets.ts";
import { findDayEnds } from "./day-end.ts";
import { findDegreeParticles } from "./degree-particle.ts";
import { findLeastAndMost } from "./least-and-most.ts";
import { findMissingStops } from "./missing-stops.ts";
import { findRepeatedWords } from "./repeated-words.ts";
import { findSiblingSlips } from "./sibling-heads.ts";
import { findStopSlips } from "./stops.ts";
import { findWrongWords } from "./wrong-words.ts";

/**
 * Clear slips of the hand: `做好台帐`, `开展调研。。`, `(三）创新方式`, `2027年2月15日底前`.
 * Only what is wrong in every reading; what needs the sense of the sentence is left to people.
 */
export const typo: Rule = (document) => {
  // A watermark is taken out, not put right.
  const passages = document.passages.filter(({ kind }) => kind !== "stray");
  return findSlips({ ...document, passages });
};

const findSlips: Rule = (context) => [
  ...findWrongWords(context),
  ...findBracketSlips(context),
  ...findStopSlips(context),
  ...findDayEnds(context),
  ...findDegreeParticles(context),
  ...findMissingStops(context),
  ...findLeastAndMost(context),
  ...findRepeatedWords(context),
  ...findSiblingSlips(context),
];
