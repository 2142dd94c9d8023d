// The server may use Node and the packages below it, by their names.
import { readFileSync } from "node:fs";
import { compile } from "@luoshi/compiler";
export { marker } from "@luoshi/compiler/dist/source/marker.js"; // banned: oxlint/no-restricted-imports
export { main } from "@luoshi/cli"; // banned: oxlint/no-restricted-imports biome/noUndeclaredDependencies
export { helper } from "./testing/helper.ts"; // banned: oxlint/no-restricted-imports
export { documents } from "../../../packages/documents/src/index.ts"; // banned: oxlint/no-restricted-imports
export { expect } from "vitest"; // banned: biome/noUndeclaredDependencies

export function routes(path: string): unknown {
  console.log(readFileSync(path), compile); // banned: oxlint/no-restricted-globals
  return process.env; // banned: oxlint/no-restricted-properties
}
