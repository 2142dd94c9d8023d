// The worker may run both packages, and has no page.
import { compile } from "@luoshi/compiler";
import { documents } from "@luoshi/documents";
export { useState } from "react"; // banned: oxlint/no-restricted-imports
export { state } from "../state/state.ts"; // banned: oxlint/no-restricted-imports
export { marker } from "@luoshi/compiler/dist/source/marker.js"; // banned: oxlint/no-restricted-imports
export { helper } from "../testing/helper.ts"; // banned: oxlint/no-restricted-imports
export { documents as again } from "../../../../packages/documents/src/index.ts"; // banned: oxlint/no-restricted-imports

export const session = [compile, documents];
