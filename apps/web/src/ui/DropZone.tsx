import { FileUp } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import type { UploadState } from "../api/use-upload.ts";
import { useWords } from "../language/use-words.ts";
import { Button } from "./Button.tsx";
import "./drop-zone.css";
import { ErrorLine } from "./ErrorState.tsx";
import { words } from "./later-words.ts";
import { Progress } from "./Progress.tsx";

/** `20 MB`, `512 KB`. */
export function sizeWords(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  if (megabytes < 1) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes)} MB`;
}

/** Where a file is dropped or chosen, with a bar while it goes and the reason when it does not. */
export function DropZone({
  title,
  kinds,
  maxBytes,
  state,
  onFile,
  onStop,
}: {
  readonly title: string;
  /** Endings that are taken: `[".docx", ".txt"]`. */
  readonly kinds: readonly string[];
  readonly maxBytes: number;
  readonly state: UploadState;
  readonly onFile: (file: File) => void;
  readonly onStop: () => void;
}) {
  const say = useWords(words);
  const id = useId();
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const sending = state.kind === "sending";

  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file === undefined || sending) return;
    const fits = kinds.some((kind) => file.name.toLowerCase().endsWith(kind));
    const wrong =
      files.length > 1
        ? say.oneFile
        : !fits
          ? say.wrongKind(file.name, kinds.join(" "))
          : file.size > maxBytes
            ? say.tooLarge(file.name, sizeWords(maxBytes))
            : null;
    setFault(wrong);
    if (wrong === null) onFile(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };

  return (
    <div
      className={over ? "drop-zone over" : "drop-zone"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileUp size={24} aria-hidden />
      <p className="drop-zone-title">{title}</p>
      {sending ? (
        <div className="drop-zone-sending" role="status">
          <span>{state.part < 1 ? say.sending(Math.floor(state.part * 100)) : say.arrived}</span>
          <Progress percent={Math.floor(state.part * 100)} label={state.name} />
          <Button kind="quiet" onPress={onStop}>
            {say.stop}
          </Button>
        </div>
      ) : (
        <>
          <p className="drop-zone-how">
            <label className="button primary" htmlFor={id}>
              {say.choose}
            </label>
            <input
              id={id}
              className="visually-hidden"
              type="file"
              accept={kinds.join(",")}
              onChange={(event) => {
                take([...(event.target.files ?? [])]);
                event.target.value = "";
              }}
            />
            <span>{say.drop}</span>
          </p>
          <p className="drop-zone-note">
            {kinds.join(" ")} · {sizeWords(maxBytes)}
          </p>
        </>
      )}
      {fault === null ? null : (
        <p className="drop-zone-fault" role="alert">
          {fault}
        </p>
      )}
      {state.kind === "failed" ? <ErrorLine error={state.error} /> : null}
    </div>
  );
}
