// The top of the package may import any folder.
export { compile } from "./compile.ts";
export { marker as diff } from "./diff/marker.ts";
// One of the few values that the ledger may take.
export const addDays = "addDays";
