// Rules that hold everywhere.
import { later } from "./cycle.ts"; // banned: oxlint/no-cycle
export { compile } from "./compile.js"; // banned: biome/useImportExtensions

// What is allowed on purpose: control characters and wide spaces in expressions, code points by
// spread, arrays of a length, null and undefined at once.
export const allowed = (text: string | null): unknown[] =>
  text != null && /\x07|　/.test(text) ? [...text, new Array<string>(3)] : [];

type Light = "green" | "red";

export async function quality(light: Light, loose: any): Promise<number> { // banned: oxlint/no-explicit-any
  later(); // banned: oxlint/no-floating-promises
  [1].forEach(later); // banned: oxlint/no-misused-promises
  switch (light) { // banned: oxlint/switch-exhaustiveness-check
    case "green":
      return 1;
  }
  switch (light) {
    case "red":
      break;
    default:
      return 2;
  }
  if (loose == 1) throw "text"; // banned: oxlint/eqeqeq oxlint/only-throw-error
  var old = 1; // banned: oxlint/no-var
  let never = old; // banned: oxlint/prefer-const
  const list: readonly number[] = [];
  const first: number = list[never]; // banned: tsc/TS2322
  eval("1"); // banned: oxlint/no-eval
  new Function("return 1"); // banned: oxlint/no-new-func oxlint/no-implied-eval
  return first;
}

enum Colour { // banned: tsc/TS1294
  red,
}

export default Colour; // banned: biome/noDefaultExport
