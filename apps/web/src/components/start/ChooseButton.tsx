import { FolderOpen } from "lucide-react";
import { useRef } from "react";
import { givenFiles } from "./given-file.ts";
import { openGiven } from "./open-given.ts";

// Endings and types both: some phones know only the one, some only the other.
const ACCEPTED = [
  ".docx",
  ".txt",
  ".md",
  ".markdown",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "text/plain",
  "text/markdown",
].join(",");

/** A button that opens the browser's own file dialog. */
export function ChooseButton({ label }: { readonly label: string }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button primary" onClick={() => input.current?.click()}>
        <FolderOpen size={16} aria-hidden="true" />
        {label}
      </button>
      <input
        ref={input}
        className="start-input"
        type="file"
        accept={ACCEPTED}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const { files } = event.target;
          if (files !== null && files.length > 0) void openGiven(givenFiles(files));
          // The same file may be chosen again after a failure.
          event.target.value = "";
        }}
      />
    </>
  );
}
