import type { Draft } from "@luoshi/compiler";

/** How many things a clerk changed: retyped paragraphs, corrected fields, tasks taken out, joined, cut or added, waivers. */
export function changesOf({ texts, corrections, waivers }: Draft): number {
  const { fields, dropped, merged, splits, added } = corrections;
  const corrected = Object.values(fields).reduce((n, each) => n + Object.keys(each).length, 0);
  const tasks = dropped.length + merged.length + splits.length + added.length;
  return Object.keys(texts).length + corrected + tasks + waivers.length;
}
