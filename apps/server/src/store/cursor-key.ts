// What the place where a page begins may say: it goes into a statement as a value of the column's type, and a text that
// is none would be an error of the database.

/** Whether a text is an id, `018f0000-0000-7000-8000-000000000000`. */
export function isIdKey(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}

/** Whether a text is a day of the calendar: `2027-02-28`, not `2027-02-30`. */
export function isDayKey(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isReal(`${text}T00:00:00`);
}

/** Whether a text is a moment in UTC, with up to six decimals: `2027-03-01T02:00:00.000000Z`. */
export function isMomentKey(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/.test(text) && isReal(text.slice(0, 19))
  );
}

/** JavaScript takes 30 February for 2 March; the database takes neither it nor the year 0. */
function isReal(moment: string): boolean {
  const time = Date.parse(`${moment}Z`);
  if (Number.isNaN(time) || moment.startsWith("0000")) return false;
  return new Date(time).toISOString().slice(0, 19) === moment;
}
