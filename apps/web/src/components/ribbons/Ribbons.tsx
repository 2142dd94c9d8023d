/** Ribbons between the words of the paper and the tasks made from them. */
export function Ribbons() {
  return null;
}
