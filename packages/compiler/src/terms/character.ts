/** Whether one of `characters` stands at `at`; false outside the text. */
export function oneOf(text: string, at: number, characters: string): boolean {
  const c = text.charAt(at);
  return c !== "" && characters.includes(c);
}

/** Whether an ASCII digit stands at `at`. */
export function digitAt(text: string, at: number): boolean {
  const c = text.charAt(at);
  return c >= "0" && c <= "9";
}
