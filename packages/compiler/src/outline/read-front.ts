import { ADDRESSEE_WORDS } from "../lexicon/front-matter.ts";
import type { Line } from "../lines/line.ts";
import type { Phrase } from "../model/phrase.ts";
import type { SetKind } from "./read-annexes.ts";
import {
  endsLikeTitle,
  findTitle,
  isAgencyLine,
  isDocumentNumberLine,
  isIssuer,
  isMasthead,
  type TitleLines,
  wordsOf,
} from "./title.ts";

/** What stands above the text. */
export interface Front {
  readonly title: Phrase | null;
  /** First line of the body. */
  readonly bodyFrom: number;
}

/** Reads red head, document number, title and addressee above the text, and sets what stands there by mistake apart. */
export function readFront(text: string, lines: Line[], set: SetKind, end: number): Front {
  let stop = 0;
  // Front matter ends where the text begins: a numbered line, a table or a full sentence.
  while (stop < end) {
    const line = lines[stop] as Line;
    if (line.kind === "numbered" || line.kind === "table") break;
    const words = wordsOf(text, line.content);
    if (
      line.kind === "text" &&
      (words.length > 90 || (/[。；]/.test(words) && !endsLikeTitle(words)))
    )
      break;
    stop++;
  }
  const found = findTitle(text, lines, 0, stop);
  const titleFrom = found?.from ?? 0;
  for (let i = 0; i < stop; i++) {
    const line = lines[i] as Line;
    if (line.kind !== "text") continue;
    const words = wordsOf(text, line.content);
    if (found !== null && i >= found.from && i < found.to) set(i, "title");
    else if (isDocumentNumberLine(words)) set(i, "document-number");
    else if (isAgencyLine(words)) set(i, "stray");
    else if (isMasthead(words)) set(i, "masthead");
    else if (found !== null && i < titleFrom) set(i, isIssuer(words) ? "masthead" : "stray");
    else if (found !== null && words === found.title.text) set(i, "title");
    else if (isAddressee(words)) set(i, "addressee");
  }
  // A long addressee line runs past the ninety characters of a title.
  const next = lines[stop];
  if (next !== undefined && next.kind === "text" && isAddressee(wordsOf(text, next.content))) {
    set(stop, "addressee");
    stop++;
  }
  return { title: found?.title ?? null, bodyFrom: found === null ? 0 : found.to };
}

function isAddressee(words: string): boolean {
  if (!/[：:]$/.test(words) || words.length > 300 || words.length < 3) return false;
  const bare = words.slice(0, -1);
  return (
    !/[。；]/.test(bare) &&
    ADDRESSEE_WORDS.some((w) => bare.endsWith(w)) &&
    !/^(责任|牵头|配合|填报|完成)/.test(bare) &&
    (/[、，,]/.test(bare) || /^[各全有省市县区本]/.test(bare) || bare.length <= 20)
  );
}

/** The document that a notice brings: a second title right behind the notice's signature and date. */
export function findInner(
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
  title: Phrase | null,
): TitleLines | null {
  if (title === null) return null;
  for (let i = from; i < to; i++) {
    if ((lines[i] as Line).kind !== "date") continue;
    let stop = i + 1;
    for (let seen = 0; stop < to && seen < 5; stop++) {
      const line = lines[stop] as Line;
      if (line.kind === "numbered" || line.kind === "table" || line.kind === "date") break;
      if (line.kind !== "blank") seen++;
    }
    const found = findTitle(text, lines, i + 1, stop);
    if (found !== null) return found;
  }
  return null;
}

/** The signature is the short line, or the two or three of a joint issue, above a date line. */
export function markSignatures(
  text: string,
  lines: Line[],
  set: SetKind,
  part: { readonly from: number; readonly to: number },
): void {
  for (let i = part.from; i < part.to; i++) {
    if ((lines[i] as Line).kind !== "date") continue;
    for (let k = i - 1, seen = 0; k >= part.from && seen < 4; k--) {
      const line = lines[k] as Line;
      if (line.kind === "blank") continue;
      const words = wordsOf(text, line.content);
      if (line.kind !== "text" || words.length > 45 || !isIssuer(words)) break;
      set(k, "signature");
      seen++;
    }
  }
}
