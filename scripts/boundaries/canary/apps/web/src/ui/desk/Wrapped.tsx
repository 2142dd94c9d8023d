// The one place for antd; the other bans hold here too.
import { Button } from "antd";
import { documents } from "@luoshi/documents"; // banned: oxlint/no-restricted-imports
import { endpoints } from "@luoshi/server/contract"; // banned: oxlint/no-restricted-imports
export type { Call } from "@luoshi/server/contract/client";
export { admin } from "@luoshi/server/admin"; // banned: oxlint/no-restricted-imports
export { helper } from "../../testing/helper.ts"; // banned: oxlint/no-restricted-imports
export { documents as again } from "../../../../../packages/documents/src/index.ts"; // banned: oxlint/no-restricted-imports

export const Wrapped = [Button, documents, endpoints];
