import type { Phrase } from "../model/phrase.ts";
import { type Span, span } from "../source/span.ts";
import type { ClauseFrame } from "./clause-frame.ts";

const PERIODS = [
  "半年",
  "半月",
  "季度",
  "学期",
  "学年",
  "年度",
  "年",
  "季",
  "月",
  "旬",
  "周",
  "星期",
  "天",
  "日",
];

/** The period an obligation recurs in, named in its sentence before it: 每季度 gives 季度, 全年 gives 年. */
export function quotaPeriod(text: string, frame: ClauseFrame, end: number): Phrase | null {
  for (let at = end - 1; at >= frame.sentence.start; at--) {
    const c = text.charAt(at);
    if (c !== "每" && c !== "全") continue;
    for (const unit of PERIODS) {
      if (!text.startsWith(unit, at + 1) || at + 1 + unit.length > end) continue;
      if (c === "全" && unit !== "年") continue;
      const name = unit === "年度" ? "年" : unit;
      return { text: name, span: span(at + 1, at + 1 + name.length) };
    }
  }
  return null;
}

export function quotaPerformer(_t: string, _at: Span, _f: ClauseFrame, _e: number): Phrase | null {
  return null;
}
