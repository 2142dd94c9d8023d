import { partWords, placeholderSigns } from "./owner-name-words.ts";

/** A name as written, parted into its words and who is left out of it. */
export interface WrittenName {
  /** As the plan writes it, white space removed; for messages. */
  readonly written: string;
  /** Without brackets that say only the part or the exception. */
  readonly words: string;
  /** 各街道（柳湾街道除外）: the names left out. */
  readonly except: readonly string[];
}

const FOLDED: Readonly<Record<string, string>> = {
  "(": "（",
  ")": "）",
  "【": "（",
  "】": "）",
  "[": "（",
  "]": "）",
  ",": "，",
  ";": "；",
};

/** One form for names to be compared in: no white space or quotes, wide brackets, 人民政府 as 政府. */
export function foldName(text: string): string {
  let out = "";
  for (const char of text.slice(0, 200).replace(/[\s“”"'‘’《》「」\u200b\ufeff]/g, "")) {
    const code = char.codePointAt(0) ?? 0;
    const wide = code >= 0xff10 && code <= 0xff5a && /[０-９Ａ-Ｚａ-ｚ]/.test(char);
    out += wide ? String.fromCodePoint(code - 0xfee0) : (FOLDED[char] ?? char);
  }
  return out.replaceAll("人民政府", "政府");
}

/** Reads `各街道（柳湾街道除外）` as the words 各街道 and the exception 柳湾街道. */
export function readWrittenName(text: string): WrittenName {
  let words = foldName(text).replace(/^[，、；。：]+/, "");
  while (words !== "" && "，、；。：".includes(words.charAt(words.length - 1)))
    words = words.slice(0, -1);
  const written = words;
  const except: string[] = [];
  const lead = /^除([^（）]{1,80}?)(?:以?外|之外)的?(?=.)/.exec(words);
  if (lead?.[1] !== undefined) {
    except.push(...splitNames(lead[1]));
    words = words.slice(lead[0].length);
  }
  while (words.endsWith("）")) {
    const open = words.lastIndexOf("（");
    if (open < 1) break;
    const inside = words.slice(open + 1, -1);
    const left = exceptionIn(inside);
    if (left !== null) except.push(...splitNames(left));
    else if (!partWords.includes(inside)) break;
    words = words.slice(0, open);
  }
  return { written, words, except };
}

/** Whether the name is still to be filled in: XX供水公司. */
export function hasPlaceholder(words: string): boolean {
  return placeholderSigns.some((sign) => words.toUpperCase().includes(sign));
}

/** Parts of a list, brackets kept together: `区教育局、各县（市、区）` has two. */
export function splitNames(words: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    const char = words.charAt(at);
    if (char === "（") depth++;
    if (char === "）") depth--;
    if (depth > 0 || !"、，；".includes(char)) continue;
    parts.push(words.slice(from, at));
    from = at + 1;
  }
  parts.push(words.slice(from));
  return parts.filter((part) => part !== "");
}

function exceptionIn(inside: string): string | null {
  for (const tail of ["除外", "以外", "之外", "外"]) {
    if (!inside.endsWith(tail)) continue;
    const names = inside.slice(0, -tail.length);
    const bare = names.startsWith("除") ? names.slice(1) : names;
    return bare === "" ? null : bare;
  }
  for (const head of ["不含", "不包括", "不包含"])
    if (inside.startsWith(head)) return inside.slice(head.length);
  return null;
}
