/** Whether one of `characters` stands at `at`; false outside the text. */
export function oneOf(text: string, at: number, characters: string): boolean {
  const code = text.charCodeAt(at);
  for (let i = 0; i < characters.length; i++) if (characters.charCodeAt(i) === code) return true;
  return false;
}

/** Whether an ASCII digit stands at `at`. */
export function digitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}
