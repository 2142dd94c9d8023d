/** Characters of the old symbol fonts that office documents use, by code in the range F020 to F0FF. */
const wingdings: Readonly<Record<number, string>> = {
  0xf06c: "●",
  0xf06d: "❍",
  0xf06e: "■",
  0xf06f: "□",
  0xf070: "□",
  0xf071: "❑",
  0xf072: "❒",
  0xf073: "⬧",
  0xf074: "⧫",
  0xf075: "◆",
  0xf076: "❖",
  0xf077: "⬥",
  0xf09f: "•",
  0xf0a1: "○",
  0xf0a2: "○",
  0xf0a7: "▪",
  0xf0a8: "◻",
  0xf0ab: "★",
  0xf0b2: "✧",
  0xf0d8: "➢",
  0xf0d9: "⌃",
  0xf0df: "←",
  0xf0e0: "→",
  0xf0e1: "↑",
  0xf0e2: "↓",
  0xf0e8: "➔",
  0xf0f0: "⇨",
  0xf0fb: "✗",
  0xf0fc: "✓",
  0xf0fd: "☒",
  0xf0fe: "☑",
};

const wingdings2: Readonly<Record<number, string>> = {
  0xf04f: "✗",
  0xf050: "✓",
  0xf051: "☒",
  0xf052: "☑",
  0xf053: "☒",
  0xf054: "☒",
  0xf097: "●",
  0xf0a2: "■",
  0xf0a3: "□",
};

const symbol: Readonly<Record<number, string>> = {
  0xf02d: "−",
  0xf0a3: "≤",
  0xf0a5: "∞",
  0xf0ae: "→",
  0xf0b0: "°",
  0xf0b1: "±",
  0xf0b3: "≥",
  0xf0b4: "×",
  0xf0b7: "•",
  0xf0b8: "÷",
  0xf0b9: "≠",
  0xf0bb: "≈",
};

const greek = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
const smallGreek = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

/**
 * What a `w:sym` or a bullet shows: the tick `F0FC` of Wingdings is `✓`. `undefined` for a sign of a
 * symbol font that is not in the tables. A code outside F020 to F0FF is the character itself.
 */
export function symbolCharacter(code: number, font: string): string | undefined {
  if (code < 0xf020 || code > 0xf0ff) {
    const valid = code >= 0x20 && code <= 0xffff && (code < 0xd800 || code > 0xdfff);
    return valid ? String.fromCharCode(code) : undefined;
  }
  const name = font.toLowerCase();
  if (name === "wingdings") return wingdings[code];
  if (name === "wingdings 2") return wingdings2[code];
  if (name === "symbol") return symbol[code] ?? symbolLetter(code - 0xf000);
  return wingdings[code] ?? symbol[code];
}

function symbolLetter(ascii: number): string | undefined {
  if (ascii >= 0x41 && ascii <= 0x5a) return greek.charAt(ascii - 0x41);
  if (ascii >= 0x61 && ascii <= 0x7a) return smallGreek.charAt(ascii - 0x61);
  return ascii < 0x41 ? String.fromCharCode(ascii) : undefined;
}
