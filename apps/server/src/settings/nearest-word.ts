/** The known word that a mistyped one most likely means: `SESION_HOURS` → `SESSION_HOURS`; undefined where none is near. */
export function nearestWord(typed: string, known: readonly string[]): string | undefined {
  const wanted = typed.toUpperCase();
  const scored = known
    .map((word) => ({ word, distance: editDistance(wanted, word.toUpperCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = scored[0];
  return best && best.distance <= Math.max(2, Math.floor(best.word.length / 3))
    ? best.word
    : undefined;
}

/** How many letters must be put in, taken out or changed; only as many letters as a key has are looked at. */
function editDistance(from: string, to: string): number {
  const [a, b] = [from.slice(0, 64), to.slice(0, 64)];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
