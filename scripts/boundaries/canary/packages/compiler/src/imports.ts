// Every way to bring in something from outside the compiler.
export { readFileSync } from "node:fs"; // banned: oxlint/no-restricted-imports oxlint/no-nodejs-modules tsc/TS2591
import type { Stats } from "fs"; // banned: oxlint/no-restricted-imports oxlint/no-nodejs-modules biome/useNodejsImportProtocol
import { documents } from "@luoshi/documents"; // banned: oxlint/no-restricted-imports biome/noUndeclaredDependencies tsc/TS6307
import { vi } from "vitest"; // banned: oxlint/no-restricted-imports biome/noUndeclaredDependencies
export { documents as again } from "../../documents/src/index.ts"; // banned: oxlint/no-restricted-imports
export const later: Promise<unknown> = import("node:os"); // banned: oxlint/no-restricted-imports oxlint/no-nodejs-modules
export { helper } from "./testing/helper.ts"; // banned: oxlint/no-restricted-imports
export { later as itself } from "./imports.ts"; // banned: oxlint/no-self-import
export type { Stats };
export { documents, vi };
