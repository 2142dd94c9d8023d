// Half a surrogate pair, as a quote cut in the middle of a rare character leaves it, or a NUL: the database takes neither.
const escaped = /\\u(?:d[89a-f]|0000)/;
const unkept = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\0/g;

/** A value as JSON that the database takes; what it would refuse becomes `�`, of the same length. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  if (!escaped.test(text)) return text;
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "string" ? each.replace(unkept, "\ufffd") : each,
  );
}
