// No antd comes near a phone.
import { documents } from "@luoshi/documents"; // banned: oxlint/no-restricted-imports
import { endpoints } from "@luoshi/server/contract"; // banned: oxlint/no-restricted-imports
export type { Call } from "@luoshi/server/contract/client";
export { admin } from "@luoshi/server/admin"; // banned: oxlint/no-restricted-imports
export { helper } from "../testing/helper.ts"; // banned: oxlint/no-restricted-imports
export { documents as again } from "../../../../packages/documents/src/index.ts"; // banned: oxlint/no-restricted-imports
export { Button } from "antd"; // banned: oxlint/no-restricted-imports
export { Wrapped } from "../ui/desk/Wrapped.tsx"; // banned: oxlint/no-restricted-imports

export const canary = [documents, endpoints];
