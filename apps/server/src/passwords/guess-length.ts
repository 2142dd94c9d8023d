import { knownWords } from "./known-words.ts";

// Rows of the keyboard, without and with Shift, its columns, the alphabet, the digits; each also backwards.
const rows: readonly string[] = [
  "`1234567890-= qwertyuiop[]\\ asdfghjkl;' zxcvbnm,./ ~!@#$%^&*()_+ qwertzuiop azertyuiop",
  "1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 8ik, 9ol. 0p;/ !qaz @wsx #edc $rfv %tgb ^yhn &ujm",
  "abcdefghijklmnopqrstuvwxyz 01234567890 147258369 741852963 159357 13579 24680 520 1314",
].flatMap((some) => some.split(" "));

const runs: readonly string[] = rows.flatMap((row) => [row, [...row].reverse().join("")]);

// Signs that stand for letters: p@ssw0rd.
const signs: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};

const isRun = (part: string): boolean => runs.some((row) => row.includes(part));

const everySecond = (text: string, from: number, to: number): string =>
  Array.from({ length: Math.ceil((to - from) / 2) }, (_, at) => text[from + 2 * at] ?? "").join("");

/** With signs that stand for letters undone. */
const letters = (text: string): string => [...text].map((each) => signs[each] ?? each).join("");

/**
 * How many signs of a password somebody must guess who knows the habits: a run on the keyboard, a repetition, a year, a
 * known word and a word of the person's own (`own`: login, name, unit) count as one each, in whichever way that gives
 * least. `Admin@2027` is 3, `qwerty123456` is 2, `tree7Kettle` is 11.
 */
export function guessLength(password: string, own: readonly string[]): number {
  const text = password.toLowerCase().normalize("NFKC");
  const words = [...knownWords, ...own.map((word) => word.toLowerCase().normalize("NFKC"))].filter(
    (word) => [...word].length >= 2,
  );
  const plain = letters(text);
  // least[i]: the first i characters. Looked at from each place, what may begin there.
  const least = new Array<number>(text.length + 1).fill(Number.POSITIVE_INFINITY);
  least[0] = 0;
  for (let at = 0; at < text.length; at++) {
    const cost = (least[at] ?? 0) + 1;
    const reach = (end: number): void => {
      least[end] = Math.min(least[end] ?? cost, cost);
    };
    reach(at + 1);
    for (const word of words) {
      if (text.startsWith(word, at) || plain.startsWith(letters(word), at)) reach(at + word.length);
    }
    reach(at + yearLength(text, at));
    for (let end = at + 3; end <= text.length; end++) {
      if (!isRun(text.slice(at, end)) && !isRun(plain.slice(at, end))) break;
      reach(end);
    }
    // Two runs in turn: q1w2e3r4, 112233.
    for (let end = at + 6; end <= text.length; end++) {
      if (!isRun(everySecond(text, at, end)) || !isRun(everySecond(text, at + 1, end))) break;
      reach(end);
    }
    for (let period = 1; period <= 8; period++) {
      const end = repeatEnd(text, at, period);
      // Something twice and more: to be guessed once. Its own cost is what stands there first.
      if (end >= at + Math.max(2 * period, 3)) {
        const first = guessFirst(text.slice(at, at + period));
        least[end] = Math.min(least[end] ?? cost, (least[at] ?? 0) + first);
      }
    }
  }
  return least[text.length] ?? 0;
}

/** A year or a day, `2027`, `20270301`, `0301`: its length from there, or one. */
function yearLength(text: string, at: number): number {
  const found = /^(?:19|20)\d\d(?:(?:0\d|1[0-2])(?:[0-2]\d|3[01])?)?/.exec(text.slice(at, at + 8));
  if (found !== null) return found[0].length;
  return /^(?:0\d|1[0-2])(?:[0-2]\d|3[01])/.exec(text.slice(at, at + 4))?.[0].length ?? 1;
}

/** Where a repetition with that period, begun there, ends. */
function repeatEnd(text: string, at: number, period: number): number {
  let end = at + period;
  while (end < text.length && text[end] === text[end - period]) end++;
  return end;
}

function guessFirst(part: string): number {
  return part.length <= 1 || isRun(part) || /^\d+$/.test(part) ? 1 : part.length;
}
