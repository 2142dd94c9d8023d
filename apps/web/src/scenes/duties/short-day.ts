/** Whether a sentence names the day already, as the reason of a light does: 应于2026年10月31日完成 for `2026-10-31`. */
export function namesDay(text: { readonly zh: string } | undefined, day: string): boolean {
  return text?.zh.includes(shortDay(day, "")) ?? false;
}

/** `2027-03-31` → `3月31日` in the year of today, else with its year. */
export function shortDay(day: string, today: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const short = `${Number(month)}月${Number(date)}日`;
  return today.startsWith(year) ? short : `${year}年${short}`;
}
