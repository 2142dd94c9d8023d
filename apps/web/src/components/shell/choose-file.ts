import { givenFiles } from "../start/given-file.ts";
import { openGiven } from "../start/open-given.ts";

/** Opens the browser's own file dialog; what is chosen takes the place of the open document. */
export function chooseFile(): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".docx,.txt,.md,.markdown";
  input.addEventListener("change", () => {
    if (input.files !== null && input.files.length > 0) void openGiven(givenFiles(input.files));
  });
  input.click();
}
