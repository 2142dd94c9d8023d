import { GOAL_WORDS, MEASURE_WORDS, REQUIREMENT_WORDS } from "../lexicon/section-words.ts";

/** What a section holds by its heading: goals and reasons, measures, or requirements of organisation and guarantee. */
export type SectionKind = "goal" | "measure" | "requirement";

/** Reads a section's kind off its heading; null where the heading says nothing of it. */
export function sectionKind(head: string): SectionKind | null {
  const words = head.replace(/\s+/g, "");
  if (words.length > 40) return null;
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
