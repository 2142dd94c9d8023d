/** What an id is made from: the clause's own words, and its parent's only to tell equals apart. */
export interface IdSource {
  readonly part: string;
  readonly no: string;
  readonly words: string;
  /** Index of the parent among the sources, -1 for none. */
  readonly parent: number;
}

/**
 * Ids that survive edits elsewhere: a digest of the clause's own head, digits and blanks left out, so that neither a
 * new clause above nor a changed date moves them. Equal heads are told apart by the parent's head, then by order.
 */
export function clauseIds(sources: readonly IdSource[]): string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return sources.map((source) => {
    const parent = sources[source.parent];
    const plain = digest(`${source.part}|${foldForId(source.words)}`);
    const candidates = [
      plain,
      digest(`${plain}|${parent === undefined ? "" : foldForId(parent.words)}`),
    ];
    let id = candidates.find((c) => !taken.has(c));
    if (id === undefined) {
      const base = candidates[1] as string;
      const n = (counts.get(base) ?? 1) + 1;
      counts.set(base, n);
      id = `${base}-${n}`;
    }
    taken.add(id);
    return `c${id}`;
  });
}

/** Letters and ideographs only: a changed date, quota or mark leaves the id alone. */
export function foldForId(words: string): string {
  return words
    .normalize("NFKC")
    .replace(/[^\p{L}]/gu, "")
    .slice(0, 40);
}

/** 53-bit digest of a string in base 36 (cyrb53's mixing, public domain). */
export function digest(words: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < words.length; i++) {
    const c = words.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
