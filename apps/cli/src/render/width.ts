/** Columns an ambiguous character takes: “ ” … ① are 1 in most terminals, 2 in old Chinese ones. */
export type AmbiguousWidth = 1 | 2;

/** One unit a terminal draws: a character with what combines with it. Offsets are UTF-16. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  /** Terminal columns: 0, 1 or 2. */
  readonly width: number;
}

/** Columns that `text` takes in a terminal: `displayWidth("第1条")` is 5. */
export function displayWidth(text: string, ambiguous: AmbiguousWidth = 1): number {
  let width = 0;
  for (let at = 0; at < text.length; ) {
    const plain = plainWidth(text.charCodeAt(at));
    // Nearly all text is Han and ASCII, and nothing combines with it: no need to look closer.
    if (plain > 0 && (at + 1 === text.length || plainWidth(text.charCodeAt(at + 1)) > 0)) {
      width += plain;
      at += 1;
      continue;
    }
    const cell = cellAt(text, at, ambiguous);
    width += cell.width;
    at = cell.end;
  }
  return width;
}

/**
 * The cell that begins at `start`: a base, its combining marks, and for emoji the whole joined sequence
 * (👨‍👩‍👧 is one cell of 2 columns) or pair of regional letters.
 */
export function cellAt(text: string, start: number, ambiguous: AmbiguousWidth = 1): Cell {
  const code = text.codePointAt(start) ?? 0;
  let end = start + lengthOf(code);
  let width = codePointWidth(code, ambiguous);
  if (isRegional(code)) {
    const next = text.codePointAt(end) ?? 0;
    if (isRegional(next)) end += lengthOf(next);
    return { start, end, width: 2 };
  }
  // Most text is Han and ASCII: look for what combines only where something can.
  while (end < text.length && text.charCodeAt(end) >= 0x300) {
    const next = text.codePointAt(end) ?? 0;
    if (next === JOINER) {
      end += 1;
      const joined = text.codePointAt(end);
      if (joined !== undefined && width === 2) end += lengthOf(joined);
    } else if (next === EMOJI_SELECTOR) {
      end += 1;
      width = 2;
    } else if (isZeroWidth(next) || isSkinTone(next)) {
      end += lengthOf(next);
    } else break;
  }
  return { start, end, width };
}

/** The cell that ends at `end` (or straddles it); the mirror of `cellAt` for walking left. */
export function cellBefore(text: string, end: number, ambiguous: AmbiguousWidth = 1): Cell {
  let start = previous(text, end);
  // Step back over everything that hangs on a base; a bounded look is enough for any emoji.
  for (let steps = 0; start > 0 && steps < 16; steps++) {
    const code = text.codePointAt(start) ?? 0;
    const before = text.codePointAt(previous(text, start)) ?? 0;
    const hangs =
      isZeroWidth(code) || isSkinTone(code) || before === JOINER || code === EMOJI_SELECTOR;
    if (!hangs) break;
    start = previous(text, start);
  }
  const cell = cellAt(text, start, ambiguous);
  return { start, end: Math.max(cell.end, end), width: cell.width };
}

/** Pads with blanks on the right to `width` columns. */
export function padTo(text: string, width: number, ambiguous: AmbiguousWidth = 1): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text, ambiguous)));
}

/** Columns of the commonest characters, ASCII, Han and full-width marks; 0 for those that need a closer look. */
function plainWidth(code: number): 0 | 1 | 2 {
  if (code >= 0x20 && code < 0x7f) return 1;
  return (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3001 && code <= 0x3029) ||
    (code >= 0xff01 && code <= 0xff60)
    ? 2
    : 0;
}

const JOINER = 0x200d;
const EMOJI_SELECTOR = 0xfe0f;

function codePointWidth(code: number, ambiguous: AmbiguousWidth): number {
  if (code < 0x7f) return code < 0x20 ? 0 : 1;
  if (code < 0xa0) return 0;
  if (isZeroWidth(code)) return 0;
  if (isWide(code)) return 2;
  return ambiguous === 2 && isAmbiguous(code) ? 2 : 1;
}

/** East Asian Width W and F (Unicode 16), by block where a block is all wide, and emoji drawn as pictures. */
function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  if (code <= 0x115f) return true;
  if (code < 0x2e80) return code >= 0x231a && EMOJI_PICTURE.test(String.fromCodePoint(code));
  if (code <= 0xa4cf) return code !== 0x303f && !(code >= 0x3248 && code <= 0x324f);
  if (code < 0xfe10)
    return (
      (code >= 0xa960 && code <= 0xa97c) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff)
    );
  if (code <= 0xffff)
    return (
      code <= 0xfe19 ||
      (code >= 0xfe30 && code <= 0xfe6b) ||
      (code >= 0xff01 && code <= 0xff60) ||
      (code >= 0xffe0 && code <= 0xffe6)
    );
  if (code >= 0x20000) return code <= 0x3fffd;
  if (code >= 0x16fe0 && code <= 0x1b2ff) return true;
  if (code >= 0x1f200 && code <= 0x1f265) return true;
  return code >= 0x1f004 && EMOJI_PICTURE.test(String.fromCodePoint(code));
}

const EMOJI_PICTURE = /\p{Emoji_Presentation}/u;

/** The part of East Asian Width A that Chinese fonts draw full width: quotes, dashes, ①, Greek, arrows, box lines. */
function isAmbiguous(code: number): boolean {
  return (
    AMBIGUOUS_LATIN.has(code) ||
    (code >= 0x391 && code <= 0x451) ||
    (code >= 0x2010 && code <= 0x203e && code !== 0x203c) ||
    (code >= 0x2103 && code <= 0x22bf) ||
    (code >= 0x2460 && code <= 0x266f) ||
    (code >= 0x2776 && code <= 0x277f) ||
    (code >= 0x3248 && code <= 0x324f) ||
    (code >= 0xe000 && code <= 0xf8ff)
  );
}

const AMBIGUOUS_LATIN: ReadonlySet<number> = new Set(
  Array.from("¡¤§¨ª®°±²³´¶·¸¹º¼½¾¿×÷€", (c) => c.charCodeAt(0)),
);

/** Marks that combine and format characters that draw nothing. */
function isZeroWidth(code: number): boolean {
  if (code < 0x300) return code === 0xad;
  if (code >= 0x1160 && code <= 0x11ff) return true; // vowels and finals of Hangul syllables
  // Han, the common case, needs no look-up.
  if (code >= 0x3000 && code <= 0xd7ff)
    return code >= 0x302a && ZERO_WIDTH.test(String.fromCodePoint(code));
  return ZERO_WIDTH.test(String.fromCodePoint(code));
}

const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

function isSkinTone(code: number): boolean {
  return code >= 0x1f3fb && code <= 0x1f3ff;
}

function isRegional(code: number): boolean {
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

function lengthOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

/** Offset of the code point before `at`. */
function previous(text: string, at: number): number {
  const low = text.charCodeAt(at - 1);
  const high = text.charCodeAt(at - 2);
  const pair = low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff;
  return Math.max(0, at - (pair ? 2 : 1));
}
