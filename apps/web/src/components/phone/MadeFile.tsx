import { useMemo } from "react";
import type { ExportedFile } from "../../checker/checker.ts";
import { useWords } from "../../language/use-words.ts";
import { words } from "./words.ts";

/** Safari reads the address some time after the click. */
const KEEP_ADDRESS = 60_000;

/** A file that was made: to be shared with another app where the phone can, or saved. */
export function MadeFile({ file }: { readonly file: ExportedFile }) {
  const { menu: said } = useWords(words);
  const shared = useMemo(() => sharable(file), [file]);
  return (
    <div className="phone-made" role="status">
      <p>
        {said.ready}
        <b>{file.name}</b>
      </p>
      {file.refused.length > 0 && (
        <p className="phone-refused">{said.refused(file.refused.length)}</p>
      )}
      <div className="phone-form-line">
        {shared !== null && (
          <button
            type="button"
            className="phone-action primary"
            // Closing the phone's own sheet is no failure.
            onClick={() => void navigator.share({ files: [shared] }).catch(() => undefined)}
          >
            {said.share}
          </button>
        )}
        <button
          type="button"
          className={shared === null ? "phone-action primary" : "phone-action"}
          onClick={() => download(file)}
        >
          {said.download}
        </button>
      </div>
    </div>
  );
}

function sharable({ name, type, bytes }: ExportedFile): File | null {
  const file = new File([bytes as BlobPart], name, { type });
  return navigator.canShare?.({ files: [file] }) === true ? file : null;
}

function download({ name, type, bytes }: ExportedFile): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_ADDRESS);
}
