import type { ItemLevel, Sample } from "./sample.ts";

const DIGITS = "〇一二三四五六七八九";

/** 1 to 99 in Chinese: 三, 十二, 二十. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS.charAt(tens)}十`;
  return head + (ones === 0 ? "" : DIGITS.charAt(ones));
}

function print(level: ItemLevel, value: number): string {
  switch (level) {
    case 1:
      return `${chineseNumber(value)}、`;
    case 2:
      return `（${chineseNumber(value)}）`;
    case 3:
      return `${value}.`;
    case 4:
      return `（${value}）`;
  }
}

/**
 * The numbers that Word will print before the items of a sample, by index of the block: what the text file has to say.
 * Counted here by hand, so that the readers' own counting is held against something else.
 */
export function itemLabels({ blocks, continuous }: Sample): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  let counts = [0, 0, 0, 0];
  blocks.forEach((block, i) => {
    if (block.kind === "page") counts = [0, 0, 0, 0];
    if (block.kind !== "item") return;
    const { level } = block;
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    for (let deeper = level + 1; deeper <= 4; deeper++) {
      if (!(continuous && deeper === 2)) counts[deeper - 1] = 0;
    }
    labels.set(i, print(level, counts[level - 1] ?? 0));
  });
  return labels;
}
