// The page has React and types of the compiler; the compiler itself runs in the worker.
import { readFileSync } from "node:fs"; // banned: oxlint/no-nodejs-modules tsc/TS2591
import type { compile } from "@luoshi/compiler";
import { documents } from "@luoshi/documents"; // banned: oxlint/no-restricted-imports
export { endpoints } from "@luoshi/server/contract"; // banned: oxlint/no-restricted-imports
export { Button } from "antd"; // banned: oxlint/no-restricted-imports
export { Wrapped } from "../ui/desk/Wrapped.tsx";
export { compile as value } from "@luoshi/compiler"; // banned: oxlint/no-restricted-imports
export { marker } from "@luoshi/compiler/dist/source/marker.js"; // banned: oxlint/no-restricted-imports
export { view } from "../checker/view.ts";
export { helper } from "../testing/helper.ts"; // banned: oxlint/no-restricted-imports
export { documents as again } from "../../../../packages/documents/src/index.ts"; // banned: oxlint/no-restricted-imports

export function Canary({ plan }: { readonly plan: typeof compile }) {
  return <p title={String(plan)}>{String(readFileSync) + String(documents)}</p>;
}
