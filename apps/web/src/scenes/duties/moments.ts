/** The local day of a moment: `2027-03-01T20:00:00.000Z` is the 2nd in Beijing. */
export function dayOfMoment(at: string): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The same with its time, for a history: `2027-03-01 10:05`. */
export function timeOfMoment(at: string): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${dayOfMoment(at)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
