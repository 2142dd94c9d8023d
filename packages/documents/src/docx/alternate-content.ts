import type { XmlCursor } from "../xml/cursor.ts";
import { knownPrefix } from "../xml/namespaces.ts";
import { attribute, nextChild } from "../xml/read.ts";

/**
 * Reads the one branch of an `mc:AlternateContent` that counts: the first Choice whose namespaces we
 * know, else the Fallback. Reading both would double the text of every text box, which Word writes
 * once as DrawingML and once as VML. `readBranch` gets the cursor on the branch.
 */
export function readAlternate(cursor: XmlCursor, readBranch: () => void): void {
  const depth = cursor.depth;
  let taken = false;
  while (nextChild(cursor, depth)) {
    if (taken) continue;
    if (cursor.name === "mc:Fallback" || (cursor.name === "mc:Choice" && isUnderstood(cursor))) {
      taken = true;
      readBranch();
    }
  }
}

function isUnderstood(cursor: XmlCursor): boolean {
  const requires = attribute(cursor, "Requires") ?? "";
  return requires
    .split(" ")
    .every(
      (prefix) => prefix === "" || knownPrefix(cursor.bindings.get(prefix) ?? "") !== undefined,
    );
}
