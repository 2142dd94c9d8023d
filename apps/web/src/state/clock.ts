/** Milliseconds since 1970; the one place where the page asks. */
export function now(): number {
  return Date.now();
}

/** The day here and now: `2027-03-01`. */
export function today(): string {
  const at = new Date(now());
  const two = (n: number) => String(n).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
