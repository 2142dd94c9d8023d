import { FileClock, FolderOpen } from "lucide-react";
import { type ClipboardEvent, type DragEvent, useRef, useState } from "react";
import type { EarlierDraft } from "../../checker/compare-view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { type Given, givenBy, givenFiles } from "../start/given-file.ts";
import { CompareFailed } from "./CompareFailed.tsx";
import type { CompareStage } from "./use-comparison.ts";
import { words } from "./words.ts";

/** Where the earlier draft is put in: dropped, chosen, pasted, or taken from before the corrections. */
export function ChooseDraft({
  stage,
  onGiven,
  onClose,
}: {
  readonly stage: Exclude<CompareStage, { readonly kind: "compared" }>;
  readonly onGiven: (before: EarlierDraft) => void;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [folder, setFolder] = useState(false);
  const touched = useCheck(({ history: { present } }) => {
    const { fields, dropped, merged, splits, added } = present.corrections;
    const lists = [dropped, merged, splits, added, Object.keys(fields), Object.keys(present.texts)];
    return lists.some(({ length }) => length > 0);
  });

  const take = async (given: Given): Promise<void> => {
    setFolder(given.kind === "folder");
    if (given.kind === "file") {
      const { file } = given;
      // A file that the browser cannot read any more is told by the empty bytes.
      const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer(0));
      onGiven({ name: file.name, bytes: new Uint8Array(bytes) });
    } else if (given.kind === "text")
      onGiven({ name: say.choose.pasted, bytes: new TextEncoder().encode(given.text) });
  };
  const drag = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    setOver(event.type === "dragenter" || event.type === "dragover");
    if (event.type === "drop") void take(givenBy(event.dataTransfer));
  };
  const paste = (event: ClipboardEvent): void => {
    event.stopPropagation();
    void take(givenBy(event.clipboardData));
  };

  if (stage.kind === "comparing")
    return (
      <p className="compare-busy" role="status">
        <span className="compare-busy-line" />
        {stage.before === "opened" ? say.busyOpened : say.busy(stage.before.name)}
      </p>
    );
  return (
    <div
      className="compare-give"
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={drag}
      onPaste={paste}
    >
      {stage.kind === "failed" ? (
        <CompareFailed failure={stage.failure} />
      ) : (
        <p className="compare-choose-hint">{say.choose.hint}</p>
      )}
      <div className="compare-drop" data-over={over || undefined}>
        <p className="compare-drop-head">{over ? say.choose.over : say.choose.drop}</p>
        <button type="button" className="button primary" onClick={() => input.current?.click()}>
          <FolderOpen size={16} aria-hidden="true" />
          {say.choose.file}
        </button>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          accept=".docx,.txt,.md,.markdown,text/plain"
          tabIndex={-1}
          aria-hidden="true"
          onChange={({ target }) => {
            if (target.files !== null) void take(givenFiles(target.files));
            // The same file may be chosen again after a failure.
            target.value = "";
          }}
        />
        <p className="compare-drop-note" role={folder ? "alert" : undefined}>
          {folder ? say.choose.folder : say.choose.formats}
        </p>
      </div>
      <div className="compare-choose-foot">
        <button
          type="button"
          className="button"
          disabled={!touched}
          onClick={() => onGiven("opened")}
        >
          <FileClock size={16} aria-hidden="true" />
          {say.choose.opened}
        </button>
        <span className="compare-choose-note">
          {touched ? say.choose.openedNote : say.choose.untouched}
        </span>
        <button type="button" className="button compare-cancel" onClick={onClose}>
          {say.choose.cancel}
        </button>
      </div>
    </div>
  );
}
