// What model/ may and may not import; a line without a mark is allowed.
export { marker as source } from "../source/marker.ts";
export { marker as diagnostics } from "../diagnostics/marker.ts";
export { marker as lexicon } from "../lexicon/marker.ts"; // banned: oxlint/no-restricted-imports
export { marker as lines } from "../lines/marker.ts"; // banned: oxlint/no-restricted-imports
export { marker as outline } from "../outline/marker.ts"; // banned: oxlint/no-restricted-imports
export { marker as terms } from "../terms/marker.ts"; // banned: oxlint/no-restricted-imports
export { marker as plan } from "../plan/marker.ts"; // banned: oxlint/no-restricted-imports
export { marker as rules } from "../rules/marker.ts"; // banned: oxlint/no-restricted-imports
export { marker as diff } from "../diff/marker.ts"; // banned: oxlint/no-restricted-imports
export { marker as corrections } from "../corrections/marker.ts"; // banned: oxlint/no-restricted-imports
export { marker as json } from "../json/marker.ts"; // banned: oxlint/no-restricted-imports
export { marker as draft } from "../draft/marker.ts"; // banned: oxlint/no-restricted-imports
export { marker as own } from "./marker.ts";
export { compile } from "../compile.ts"; // banned: oxlint/no-restricted-imports
export { helper } from "../testing/helper.ts"; // banned: oxlint/no-restricted-imports
export { documents } from "../../../documents/src/index.ts"; // banned: oxlint/no-restricted-imports
export { readFileSync } from "node:fs"; // banned: oxlint/no-restricted-imports oxlint/no-nodejs-modules
