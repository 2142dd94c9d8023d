import {
  chinese,
  chineseLegal,
  countByDigits,
  countInWords,
  japanese,
  japaneseLegal,
  korean,
  koreanLegalHan,
  type NumeralSystem,
  taiwanese,
  traditionalLegal,
} from "./chinese-number.ts";

const hanDigits = "〇一二三四五六七八九";
const circleDigits = "○一二三四五六七八九";

type Formatter = (value: number) => string;

const words =
  (system: NumeralSystem): Formatter =>
  (value) =>
    countInWords(value, system);

/** Below a hundred as 九十九, from there on digit by digit: 一○○, 一○五. */
const countingThenDigits: Formatter = (value) =>
  value < 100 ? countInWords(value, chinese) : countByDigits(value, circleDigits);

/** The n-th of a row of characters, where the row is long enough; plain figures after that. */
const pick =
  (row: string): Formatter =>
  (value) =>
    value < 1 ? String(value) : row.charAt(value - 1) || String(value);

/** Runs through a row of characters again and again: after the tenth heavenly stem comes the first. */
const cycle =
  (row: string): Formatter =>
  (value) => {
    return value < 1 ? String(value) : row.charAt((value - 1) % row.length);
  };

const stems = "甲乙丙丁戊己庚辛壬癸";
const branches = "子丑寅卯辰巳午未申酉戌亥";

/** Formats of ECMA-376 part 1, 17.18.59 (ST_NumberFormat), that plans use or might use. */
const formats: ReadonlyMap<string, Formatter> = new Map(
  Object.entries<Formatter>({
    decimal: String,
    decimalZero: (value) => (value < 10 ? `0${value}` : String(value)),
    decimalHalfWidth: String,
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
    decimalEnclosedCircle: (value) => enclosed(value, 0x2460, 20, String),
    decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460, 20, String),
    decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20, (n) => `${n}.`),
    decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20, (n) => `(${n})`),
    numberInDash: (value) => `- ${value} -`,
    upperRoman: roman,
    lowerRoman: (value) => roman(value).toLowerCase(),
    upperLetter: letters,
    lowerLetter: (value) => letters(value).toLowerCase(),
    ordinal,
    hex: (value) => value.toString(16).toUpperCase(),
    chicago: (value) => "*†‡§".charAt((value - 1) % 4).repeat(Math.min(9, Math.ceil(value / 4))),
    chineseCounting: countingThenDigits,
    chineseCountingThousand: words(chinese),
    chineseLegalSimplified: words(chineseLegal),
    ideographDigital: (value) => countByDigits(value, hanDigits),
    ideographTraditional: cycle(stems),
    ideographZodiac: cycle(branches),
    ideographZodiacTraditional: (value) => cycle(stems)(value) + cycle(branches)(value),
    ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10, (n) => `(${n})`),
    ideographLegalTraditional: words(traditionalLegal),
    taiwaneseCounting: countingThenDigits,
    taiwaneseCountingThousand: words(taiwanese),
    taiwaneseDigital: (value) => countByDigits(value, circleDigits),
    japaneseCounting: words(japanese),
    japaneseLegal: words(japaneseLegal),
    japaneseDigitalTenThousand: (value) => countByDigits(value, hanDigits),
    koreanDigital: (value) => countByDigits(value, "영일이삼사오육칠팔구"),
    koreanDigital2: (value) => countByDigits(value, "零一二三四五六七八九"),
    koreanCounting: words(korean),
    koreanLegal: words(koreanLegalHan),
    ganada: cycle("가나다라마바사아자차카타파하"),
    chosung: cycle("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"),
    aiueo: cycle("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"),
    aiueoFullWidth: cycle(
      "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
    ),
    iroha: cycle("ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ"),
    irohaFullWidth: cycle(
      "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン",
    ),
    russianLower: pick("абвгдежзиклмнопрстуфхцчшщыэюя"),
    russianUpper: pick("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"),
    none: () => "",
    bullet: () => "",
  }),
);

/** Whether `formatNumber` knows how a format prints. */
export function isKnownFormat(format: string): boolean {
  return formats.has(format);
}

/**
 * A list number as Word prints it: 12 in `chineseCountingThousand` is `十二`, in `lowerRoman` `xii`.
 * Unknown formats print figures. `pattern` belongs to `custom`: `001, 002, 003, ...` pads to three.
 */
export function formatNumber(value: number, format: string, pattern?: string): string {
  if (format === "custom") return custom(value, pattern ?? "");
  const formatter = formats.get(format);
  return formatter === undefined ? String(value) : formatter(value);
}

function custom(value: number, pattern: string): string {
  const first = pattern.slice(0, Math.max(0, pattern.indexOf(","))).trim();
  const zeros = first.length > 0 && first.length < 10 && /^0{0,8}1$/.test(first) ? first.length : 0;
  return String(value).padStart(zeros, "0");
}

function fullWidth(value: number): string {
  return countByDigits(value, "０１２３４５６７８９");
}

/** A number in a ring: ① to ⑳, ㉑ to ㉟, ㊱ to ㊿; figures beyond. List formats stop at ⑳, as Word does. */
export function circled(value: number): string {
  if (value === 0) return "⓪";
  if (value >= 1 && value <= 20) return String.fromCharCode(0x2460 + value - 1);
  if (value >= 21 && value <= 35) return String.fromCharCode(0x3251 + value - 21);
  if (value >= 36 && value <= 50) return String.fromCharCode(0x32b1 + value - 36);
  return String(value);
}

function enclosed(value: number, first: number, count: number, other: Formatter): string {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : other(value);
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  if (value < 1 || value > 32_767) return String(value);
  let out = "";
  let rest = value;
  for (const [step, sign] of romanSteps) {
    while (rest >= step) {
      out += sign;
      rest -= step;
    }
  }
  return out;
}

/** A … Z, AA, BB … ZZ, AAA: Word repeats the letter, unlike a spreadsheet. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function ordinal(value: number): string {
  const tens = value % 100;
  const ones = value % 10;
  if (tens >= 11 && tens <= 13) return `${value}th`;
  return `${value}${ones === 1 ? "st" : ones === 2 ? "nd" : ones === 3 ? "rd" : "th"}`;
}
