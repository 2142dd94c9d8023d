/** Kinds of office that one house calls by one name only: 人事科 in one place and 人事处 in another are one office. */
const OFFICE_KINDS = "科处股";

/** Modifiers that leave a collective what it is: 各基层党组织 are 各党组织. */
const LOOSE = ["各", "全体", "基层", "职能", "所属", "下属", "本", "局", "机关"];

/**
 * A unit's name folded for comparison: blanks, brackets, 各 and the like away, 科 for 处. Two names with one key are
 * one unit, though perhaps not spelt alike, which `name-mismatch` reports.
 */
export function unitKey(name: string): string {
  let key = name.normalize("NFKC").replace(/[\s()“”"]/g, "");
  for (const word of LOOSE) {
    // 局 alone, or 机关 alone, is a name of its own.
    if (key.startsWith(word) && key.length >= word.length + 2) key = key.slice(word.length);
  }
  for (const word of LOOSE) {
    if (word.length > 1 && key.length >= word.length + 2) key = key.replace(word, "");
  }
  const last = key.charAt(key.length - 1);
  return key.length >= 3 && OFFICE_KINDS.includes(last) ? `${key.slice(0, -1)}科` : key;
}
