/** Letters, ideographs and digits only, full-width forms as plain ones: what counts when texts are compared. */
export function foldText(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}
