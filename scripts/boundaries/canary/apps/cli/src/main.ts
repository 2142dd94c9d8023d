// The command may use Node and every package, by its name.
import { readFileSync } from "node:fs";
import { compile } from "@luoshi/compiler";
import { documents } from "@luoshi/documents";
export { marker } from "@luoshi/compiler/dist/source/marker.js"; // banned: oxlint/no-restricted-imports
export { start } from "@luoshi/server/admin"; // banned: oxlint/no-restricted-imports
export { helper } from "./testing/helper.ts"; // banned: oxlint/no-restricted-imports
export { documents as again } from "../../../packages/documents/src/index.ts"; // banned: oxlint/no-restricted-imports
export { expect } from "vitest"; // banned: biome/noUndeclaredDependencies

export function main(path: string): number {
  console.log(readFileSync(path), compile, documents); // banned: oxlint/no-restricted-globals
  return process.exit(1); // banned: oxlint/no-restricted-properties
}
