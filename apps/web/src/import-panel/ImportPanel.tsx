import type { Answer } from "@luoshi/server/contract/client";
import { useState } from "react";
import { useCommand } from "../api/use-command.ts";
import { useUpload } from "../api/use-upload.ts";
import { useWords } from "../language/use-words.ts";
import { Button } from "../ui/Button.tsx";
import { DropZone } from "../ui/DropZone.tsx";
import { ErrorLine } from "../ui/ErrorState.tsx";
import { TextArea } from "../ui/TextField.tsx";
import "./import-panel.css";
import { type Mended, mendedText } from "./mended-text.ts";
import { PreviewTable } from "./PreviewTable.tsx";
import { words } from "./words.ts";

/** What an import would do. */
export type Preview = Answer<"POST /api/imports/preview">;

/** What an import has done. */
export type ImportCounts = Preview["counts"];

const MOST_BYTES = 10 * 1024 * 1024;

/**
 * Units or people from a sheet, pasted or as a file: first a preview that marks each bad row and says why, then all in one
 * go or nothing.
 */
export function ImportPanel({
  table,
  under,
  onDone,
}: {
  readonly table: "units" | "people";
  /** Units that name none above stand under this one. */
  readonly under?: string;
  readonly onDone: (counts: ImportCounts) => void;
}) {
  const say = useWords(words);
  const [text, setText] = useState("");
  const [bytes, setBytes] = useState<Blob | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [skipBad, setSkipBad] = useState(false);
  const [mended, setMended] = useState<Mended>(new Map());
  const upload = useUpload("POST /api/imports/preview", setPreview);
  const apply = useCommand("POST /api/imports", {
    refreshes: ["GET /api/units", "GET /api/people"],
    onDone: ({ counts }) => onDone(counts),
  });
  const source = { table, ...(under === undefined ? {} : { under }) };

  const read = (file: Blob, name: string): void => {
    setBytes(file);
    setSkipBad(false);
    setMended(new Map());
    apply.reset();
    void upload.send({ name }, { query: source, bytes: file });
  };

  if (preview === null || bytes === null)
    return (
      <div className="import">
        <TextArea
          label={say[table].paste}
          help={say.columns[table]}
          placeholder={say[table].example}
          rows={6}
          maxLength={1_000_000}
          value={text}
          onChange={setText}
        />
        {upload.state.kind === "failed" ? <ErrorLine error={upload.state.error} /> : null}
        <div className="import-actions">
          <Button
            kind="primary"
            disabled={text.trim() === ""}
            busy={upload.state.kind === "sending"}
            onPress={() => read(new Blob([text], { type: "text/plain" }), say.preview)}
          >
            {say.preview}
          </Button>
        </div>
        <DropZone
          title={say[table].file}
          kinds={[".xlsx", ".csv", ".txt"]}
          maxBytes={MOST_BYTES}
          state={upload.state.kind === "failed" ? { kind: "idle" } : upload.state}
          onFile={(file) => read(file, file.name)}
          onStop={upload.stop}
        />
      </div>
    );

  const { counts, digest } = preview;
  const written = counts.new + counts.changed;
  const blocked = counts.bad > 0 && !skipBad;
  const unread = mended.size > 0;
  return (
    <div className="import">
      <p className="import-counts" role="status">
        {say.counts(counts.new, counts.changed, counts.same, counts.bad)}
      </p>
      {preview.unknownColumns.length === 0 ? null : (
        <p className="import-note">{say.unknownColumns(preview.unknownColumns.join("、"))}</p>
      )}
      <PreviewTable
        preview={preview}
        mended={mended}
        onMend={(key, typed) => setMended(new Map([...mended, [key, typed]]))}
      />
      {counts.bad === 0 ? null : (
        <label className="import-skip">
          <input
            type="checkbox"
            checked={skipBad}
            onChange={(event) => setSkipBad(event.target.checked)}
          />
          {say.skipBad(counts.bad)}
        </label>
      )}
      <ErrorLine error={apply.error} />
      {upload.state.kind === "failed" ? <ErrorLine error={upload.state.error} /> : null}
      <div className="import-actions">
        <Button onPress={() => setPreview(null)}>{say.back}</Button>
        {mended.size === 0 ? null : (
          <Button
            busy={upload.state.kind === "sending"}
            onPress={() => {
              const whole = mendedText(preview, mended);
              setText(whole);
              read(new Blob([whole], { type: "text/plain" }), say.preview);
            }}
          >
            {say.previewAgain}
          </Button>
        )}
        <Button
          kind="primary"
          busy={apply.pending}
          reason={
            unread ? say.previewFirst : blocked ? say.fixBad : written === 0 ? say.nothing : null
          }
          onPress={() =>
            apply.give({
              query: { ...source, digest, ...(skipBad ? { skipBad: "1" as const } : {}) },
              bytes,
            })
          }
        >
          {say.apply(written)}
        </Button>
      </div>
    </div>
  );
}
