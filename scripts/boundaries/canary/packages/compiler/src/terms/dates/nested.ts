// A folder inside a folder has the rights of the outer one.
export { marker as terms } from "../marker.ts";
export { marker as outline } from "../../outline/marker.ts";
export { marker as plan } from "../../plan/marker.ts"; // banned: oxlint/no-restricted-imports
