/** What a number format makes of a number: a day, a time of day, hours run up, a share, or digits with noughts before. */
export type ValueFormat =
  | { readonly kind: "general" | "date" | "date-time" | "time" | "elapsed" | "percent" }
  | { readonly kind: "padded"; readonly digits: number };

/** The format of cells without one. */
export const generalFormat: ValueFormat = { kind: "general" };

/** Formats that files name by number alone; 27 to 58 are those of Chinese Excel. */
export function builtInFormat(id: number): ValueFormat {
  if (id === 9 || id === 10) return { kind: "percent" };
  if (id === 22) return { kind: "date-time" };
  if (id === 46) return { kind: "elapsed" };
  const time =
    (id >= 18 && id <= 21) || id === 45 || id === 47 || (id >= 32 && id <= 35) || id === 55;
  if (time || id === 56) return { kind: "time" };
  const date = (id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36;
  if (date || (id >= 50 && id <= 58)) return { kind: "date" };
  return generalFormat;
}

/** What a format code says: `yyyy"年"m"月"d"日"` is a date, `[h]:mm` elapsed hours, `0.0%` a share, `000000` six digits. */
export function formatOfCode(code: string): ValueFormat {
  const letters = lettersOf(code);
  if (letters === null) return { kind: "elapsed" };
  const day = /[yde]/.test(letters);
  const clock = /[hs]/.test(letters);
  if (day && clock) return { kind: "date-time" };
  if (clock) return { kind: "time" };
  if (day || letters.includes("m")) return { kind: "date" };
  if (letters.includes("%")) return { kind: "percent" };
  return /^0{2,15}$/.test(code) ? { kind: "padded", digits: code.length } : generalFormat;
}

/**
 * The letters of a code's first section that may stand for a part of a date, and `%`: without quoted words, escaped characters,
 * colours and locales in brackets, AM/PM, the E of `0.00E+00` and the word General. Null for hours that run up, `[h]`.
 */
function lettersOf(code: string): string | null {
  let letters = "";
  const lower = code.slice(0, 500).toLowerCase();
  for (let at = 0; at < lower.length; at++) {
    const char = lower.charAt(at);
    if (char === ";") break;
    if (char === '"') {
      const end = lower.indexOf('"', at + 1);
      if (end < 0) break;
      at = end;
    } else if (char === "[") {
      const end = lower.indexOf("]", at);
      if (end < 0) break;
      if (/^\[[hms]{1,4}$/.test(lower.slice(at, end))) return null;
      at = end;
    } else if (char === "\\" || char === "_" || char === "*") at++;
    else if (lower.startsWith("general", at)) at += 6;
    else if (lower.startsWith("am/pm", at) || lower.startsWith("上午/下午", at)) {
      letters += "h";
      at += 4;
    } else if (char === "e" && "+-".includes(lower.charAt(at + 1) || " ")) at++;
    else if ("ydehms%".includes(char)) letters += char;
  }
  return letters;
}
