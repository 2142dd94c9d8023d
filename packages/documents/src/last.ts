/** The last of a list. `Array.prototype.at` is younger than the oldest browsers we run in. */
export function last<T>(items: readonly T[]): T | undefined {
  return items[items.length - 1];
}
