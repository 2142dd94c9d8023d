import { GOAL_WORDS, MEASURE_WORDS, REQUIREMENT_WORDS } from "../lexicon/section-words.ts";
import { matchAt, wordMap } from "../lexicon/word-map.ts";
import { dropBlanks } from "../source/fold-blanks.ts";

/** What a section holds by its heading: goals and reasons, measures, or requirements of organisation and guarantee. */
export type SectionKind = "goal" | "measure" | "requirement";

const LONGEST_HEAD = 40;
/** What the words of headings begin with: most headings hold none of them, and one look a character says so. */
const FIRST = wordMap(
  [...MEASURE_WORDS, ...REQUIREMENT_WORDS, ...GOAL_WORDS].map((word) => [word, true] as const),
);

/** Reads a section's kind off its heading; null where the heading says nothing of it. */
export function sectionKind(head: string): SectionKind | null {
  const words = dropBlanks(head);
  if (words.length > LONGEST_HEAD || !holdsWord(words)) return null;
  if (MEASURE_WORDS.some((w) => words.includes(w))) return "measure";
  const requirement = REQUIREMENT_WORDS.some((w) =>
    w === "要求" || w === "考核" ? words.endsWith(w) && words.length <= 8 : words.includes(w),
  );
  const goal = GOAL_WORDS.some(
    (w) => words.includes(w) && (w.length > 2 || words.length <= w.length + 4),
  );
  // 工作目标及要求 asks for something; 总体要求 and 人选要求 are goal words that only end like one.
  const asks =
    requirement && /(要求|措施|保障|领导)$/.test(words) && !/(总体|总|人选|目标)要求$/.test(words);
  if (goal && !asks) return "goal";
  return requirement ? "requirement" : null;
}

function holdsWord(words: string): boolean {
  for (let i = 0; i < words.length; i++)
    if (matchAt(FIRST, words, i, words.length) !== null) return true;
  return false;
}
