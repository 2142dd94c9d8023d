/** A moment as it is here, to the minute: `2027-03-01 10:05`; a dash for none. */
export function shownMoment(at: string | null): string {
  if (at === null) return "—";
  const date = new Date(at);
  return `${shownDay(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The day here, `2027-03-01`. */
export function shownDay(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function two(n: number): string {
  return String(n).padStart(2, "0");
}
