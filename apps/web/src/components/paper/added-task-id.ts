/** A short hash of some words (FNV-1a, 32 bits): `9ae2f0c1`. */
export function hashOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) {
    hash ^= words.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** Id of a task that the clerk makes of words, the same for the same words and unlike all that are taken. */
export function addedTaskId(before: string, quote: string, taken: readonly string[]): string {
  const base = `added-${hashOf(before + quote)}`;
  let id = base;
  for (let n = 2; taken.includes(id); n++) id = `${base}-${n}`;
  return id;
}
