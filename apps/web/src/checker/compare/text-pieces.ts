import type { TextPiece } from "../compare-view.ts";
import { commonPairs } from "./common-pairs.ts";

/** A table of this size takes about a millisecond. */
const CELLS = 250_000;

/** What stands in each text at one place, and the words of both that follow it. */
interface Step {
  readonly gone: string;
  readonly come: string;
  readonly same: string;
}

/**
 * The words of two texts in one sequence: 同 6→9 月底前. Numbers and Latin words change whole; a lone common character
 * between two changes goes with them, since nobody reads confetti.
 */
export function textPieces(before: string, after: string): readonly TextPiece[] {
  const pieces = joined(stepsOf(before, after)).flatMap(({ gone, come, same }): TextPiece[] => [
    { kind: "gone", text: gone },
    { kind: "come", text: come },
    { kind: "same", text: same },
  ]);
  return pieces.filter(({ text }) => text !== "");
}

function stepsOf(before: string, after: string): readonly Step[] {
  const olds = tokens(before);
  const news = tokens(after);
  const numbers = new Map<string, number>();
  const numberOf = (token: string): number => {
    const number = numbers.get(token) ?? numbers.size;
    numbers.set(token, number);
    return number;
  };
  const pairs = commonPairs(olds.map(numberOf), news.map(numberOf), CELLS);
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs, [olds.length, news.length] as const]) {
    const gone = olds.slice(i, nextI).join("");
    const come = news.slice(j, nextJ).join("");
    const same = olds[nextI] ?? "";
    const last = steps[steps.length - 1];
    if (gone === "" && come === "" && last !== undefined)
      steps[steps.length - 1] = { ...last, same: last.same + same };
    else steps.push({ gone, come, same });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return steps;
}

function tokens(text: string): readonly string[] {
  return text.match(/\d+|[A-Za-z]+|[\s\S]/gu) ?? [];
}

/** Takes small islands of common words into the changes on both sides of them, from the left. */
function joined(steps: readonly Step[]): readonly Step[] {
  const kept: Step[] = [];
  for (const step of steps) {
    const last = kept[kept.length - 1];
    if (last !== undefined && isSmall(last.same, sizeOf(last), sizeOf(step)))
      kept[kept.length - 1] = {
        gone: last.gone + last.same + step.gone,
        come: last.come + last.same + step.come,
        same: step.same,
      };
    else kept.push(step);
  }
  return kept;
}

function sizeOf({ gone, come }: Step): number {
  return Math.max(gone.length, come.length);
}

function isSmall(island: string, left: number, right: number): boolean {
  // The edge of a cell stays an edge.
  if (left === 0 || right === 0 || island.includes("\t")) return false;
  return island.length === 1 || island.length * 2 <= Math.min(left, right);
}
