import type { Waiver } from "@luoshi/compiler";
import type { ProblemView } from "../../checker/view.ts";

/** The waiver that holds a waived problem; the compiler reads quotes without blanks, and so do we. */
export function waiverOf(
  waivers: readonly Waiver[],
  { code, clause, quote }: Pick<ProblemView, "code" | "clause" | "quote">,
): Waiver | null {
  const place = fold(quote);
  const fits = (waiver: Waiver): boolean => {
    if (waiver.code !== code || fold(waiver.clause) !== fold(clause)) return false;
    const words = fold(waiver.quote);
    return place.includes(words) || (place !== "" && words.includes(place));
  };
  const exact = waivers.find((each) => each.quote === quote && fits(each));
  return exact ?? waivers.find(fits) ?? null;
}

/** The waiver of which a problem says that it holds nothing any more: the words it was for are gone. */
export function idleWaiver(
  { code, message }: Pick<ProblemView, "code" | "message">,
  waivers: readonly Waiver[],
  waived: readonly ProblemView[],
): Waiver | null {
  if (code !== "unused-waiver") return null;
  const held = new Set(waived.map((problem) => waiverOf(waivers, problem)));
  const idle = waivers.filter((waiver) => !held.has(waiver));
  return (
    idle.find((waiver) => message.includes(waiver.code) && message.includes(waiver.quote)) ?? null
  );
}

function fold(words: string): string {
  return words.normalize("NFKC").replace(/\s/g, "");
}
