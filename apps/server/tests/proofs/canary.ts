// Words that stand nowhere else: five signs out of eight that no real text strings together.

const signs = [..."犇猋骉鱻羴毳麤赑"];
const shape = new RegExp(`[${signs.join("")}]{5}`, "gu");
const asciiShape = /lg-\d{4}-zz/g;
let next = 0;

/** A word of five signs that was never given before: `犇犇犇犇猋`. */
export function newCanary(): string {
  let left = next++;
  let word = "";
  for (let at = 0; at < 5; at++) {
    word = signs[left % 8] + word;
    left = Math.floor(left / 8);
  }
  return word;
}

/** The same for logins, which are plain letters: `lg-0007-zz`. */
export function newLogin(): string {
  return `lg-${String(next++).padStart(4, "0")}-zz`;
}

/** All such words in a text. */
export function canariesIn(text: string): ReadonlySet<string> {
  return new Set([...(text.match(shape) ?? []), ...(text.match(asciiShape) ?? [])]);
}
