/**
 * The time a run writes into what it makes. SOURCE_DATE_EPOCH (seconds, as reproducible builds have it)
 * takes the clock's place, so that the same input gives the same bytes.
 */
export function timeOf(env: Readonly<Record<string, string | undefined>>): Date {
  const fixed = env["SOURCE_DATE_EPOCH"];
  if (fixed !== undefined && /^\d{1,11}$/u.test(fixed)) return new Date(Number(fixed) * 1000);
  return new Date();
}

/** The day of a time, `2026-11-22`, where the reader is. */
export function localDay(time: Date): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
}
