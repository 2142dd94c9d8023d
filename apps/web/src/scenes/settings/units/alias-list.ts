import { readNames } from "../names.ts";
import type { Unit } from "./unit-rows.ts";

/** Other names as typed on one line; those that were there keep the days from and until which they were borne. */
export function readAliases(text: string, before: Unit["aliases"]): Unit["aliases"] {
  return readNames(text).map(
    (alias) => before.find((each) => each.alias === alias) ?? { alias, since: null, until: null },
  );
}
