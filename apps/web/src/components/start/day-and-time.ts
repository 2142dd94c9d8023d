import type { Language } from "../../language/language.ts";
import { now } from "../../state/clock.ts";

const LOCALES: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en-GB" };

/** A moment as a clerk would say it: 今天 10:42, 3月5日 10:42. */
export function dayAndTime(
  at: number,
  language: Language,
  today: (time: string) => string,
): string {
  const moment = new Date(at);
  const locale = LOCALES[language];
  const time = moment.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
  if (moment.toDateString() === new Date(now()).toDateString()) return today(time);
  return `${moment.toLocaleDateString(locale, { month: "long", day: "numeric" })} ${time}`;
}
