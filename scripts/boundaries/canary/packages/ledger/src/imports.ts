// What the ledger may and may not import.
export { addDays } from "@luoshi/compiler";
import type { compile as typeOfCompile } from "@luoshi/compiler";
export { compile } from "@luoshi/compiler"; // banned: oxlint/no-restricted-imports
export { documents } from "@luoshi/documents"; // banned: oxlint/no-restricted-imports biome/noUndeclaredDependencies
export { marker } from "@luoshi/compiler/dist/source/marker.js"; // banned: oxlint/no-restricted-imports
export { compile as again } from "../../compiler/src/compile.ts"; // banned: oxlint/no-restricted-imports
export { helper } from "./testing/helper.ts"; // banned: oxlint/no-restricted-imports
export { readFileSync } from "node:fs"; // banned: oxlint/no-restricted-imports oxlint/no-nodejs-modules
export { expect } from "vitest"; // banned: oxlint/no-restricted-imports biome/noUndeclaredDependencies
export type Compile = typeof typeOfCompile;
