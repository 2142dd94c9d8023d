// What documents may and may not import.
export { compile } from "@luoshi/compiler";
export { main } from "@luoshi/cli"; // banned: oxlint/no-restricted-imports biome/noUndeclaredDependencies
export { marker } from "@luoshi/compiler/dist/source/marker.js"; // banned: oxlint/no-restricted-imports
export { compile as again } from "../../compiler/src/compile.ts"; // banned: oxlint/no-restricted-imports
export { helper } from "./testing/helper.ts"; // banned: oxlint/no-restricted-imports
export { readFileSync } from "node:fs"; // banned: oxlint/no-nodejs-modules
export { expect } from "vitest"; // banned: biome/noUndeclaredDependencies
export { magic } from "magic-string"; // banned: biome/noUndeclaredDependencies
