/**
 * Message texts with named places: `“{quote}”不是有效日期`. A place may name how its value is printed:
 * `{issued:date}` prints `2023-06-30` as 2023年6月30日, `{day:weekday}` prints 1 to 7 as 星期一 to 星期日.
 */

/** Languages that messages are written in; Chinese is the source. */
export type Language = "zh" | "en";

/** Values that fill the places of a message. */
export type MessageArgs = Readonly<Record<string, string | number>>;

/** The names of the places in a text: `"{a}和{b:date}"` has `"a" | "b"`. */
export type PlacesOf<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? (Place extends `${infer Name}:${string}` ? Name : Place) | PlacesOf<Rest>
  : never;

/** Fills the places of a text; a place without a value stays as it is written, so that a fault shows. */
export function fillTemplate(text: string, args: MessageArgs, language: Language): string {
  let out = "";
  let at = 0;
  for (;;) {
    const open = text.indexOf("{", at);
    const close = open < 0 ? -1 : text.indexOf("}", open);
    if (close < 0) return out + text.slice(at);
    const [name = "", kind] = text.slice(open + 1, close).split(":");
    const value = args[name];
    out += text.slice(at, open);
    out += value === undefined ? text.slice(open, close + 1) : printValue(value, kind, language);
    at = close + 1;
  }
}

function printValue(value: string | number, kind: string | undefined, language: Language): string {
  if (kind === "date") return printDate(String(value), language);
  if (kind === "weekday") return WEEKDAYS[language][Number(value) - 1] ?? String(value);
  return String(value);
}

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Prints `2023-06-30`, or `--06-30` where the year is unknown; anything else as it is. */
function printDate(value: string, language: Language): string {
  const year = value.startsWith("--") ? "" : value.slice(0, 4);
  const monthAt = year === "" ? 2 : 5;
  const month = Number(value.slice(monthAt, monthAt + 2));
  const day = Number(value.slice(monthAt + 3));
  const name = MONTHS[month - 1];
  if (name === undefined || !(day > 0)) return value;
  if (language === "zh") return `${year === "" ? "" : `${Number(year)}年`}${month}月${day}日`;
  return `${day} ${name}${year === "" ? "" : ` ${Number(year)}`}`;
}
