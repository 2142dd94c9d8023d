/** Names of the values that differ between two files of one plan: places, and what the file is called. */
const PLACES = /[sS]pan$|^(source|extent|body|line|column)$/;

/** A plan's JSON without its places, white space folded away: what two files of one plan have in common. */
export function comparable(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\s+/g, "");
  if (Array.isArray(value)) return value.map(comparable);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !PLACES.test(key))
      .map(([key, inner]) => [key, comparable(inner)]),
  );
}
