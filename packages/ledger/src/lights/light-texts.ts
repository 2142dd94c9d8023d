import { fillTemplate, type Language } from "@luoshi/compiler";
import type { LightReason, LightReasonCode } from "./light.ts";

/** What is said of each reason of a light, in both languages. */
export const lightTexts: Readonly<Record<LightReasonCode, Readonly<Record<Language, string>>>> = {
  done: { zh: "已办结", en: "done" },
  "signed-off": { zh: "已销号", en: "signed off" },
  overridden: { zh: "人工设定：{sentence}", en: "set by hand: {sentence}" },
  "past-due": {
    zh: "应于{due:date}完成，已逾期{days}天",
    en: "was due on {due:date}, {days} days ago",
  },
  "claimed-late": {
    zh: "应于{due:date}完成，{claimed:date}才报办结，还没有审核通过",
    en: "was due on {due:date}, claimed on {claimed:date} and not accepted yet",
  },
  "long-silent": {
    zh: "没有时限，已{days}天没有通过的反馈",
    en: "has no day, and no accepted report for {days} days",
  },
  "slip-unanswered": { zh: "督办单还没有答复", en: "a slip waits for an answer" },
  "due-soon": {
    zh: "{due:date}到期，还有{days}个工作日",
    en: "due on {due:date}, {days} working days left",
  },
  "due-today": { zh: "今天到期", en: "due today" },
  behind: {
    zh: "进度{percent}%，按时间应到{line}%",
    en: "{percent}% done where time asks for {line}%",
  },
  silent: {
    zh: "没有时限，已{days}天没有通过的反馈",
    en: "has no day, and no accepted report for {days} days",
  },
  claimed: {
    zh: "{claimed:date}已报办结，等待审核",
    en: "claimed on {claimed:date}, waiting to be accepted",
  },
  "on-schedule": {
    zh: "{due:date}到期，还有{days}个工作日",
    en: "due on {due:date}, {days} working days left",
  },
  reporting: { zh: "没有时限，按期反馈", en: "has no day, reports come as they should" },
  "no-day": { zh: "没有时限，也没有报送周期", en: "has neither a day nor a rhythm of reports" },
};

/** Prints the reason of a light: 应于2026年6月30日完成，已逾期3天. */
export function renderLightReason({ code, args }: LightReason, language: Language): string {
  return fillTemplate(lightTexts[code][language], args, language);
}
