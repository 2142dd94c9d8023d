import { Plus, X } from "lucide-react";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { sizeWords } from "../../../ui/DropZone.tsx";
import type { DraftFigure, ReportDraft } from "./report-draft.ts";
import { words } from "./words.ts";

/** How far it is, as a slider and a number. */
export function PercentSlider({
  percent,
  onChange,
}: {
  readonly percent: number;
  readonly onChange: (percent: number) => void;
}) {
  const say = useWords(words);
  return (
    <label className="percent-slider">
      <span>{say.percent}</span>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={percent}
        aria-valuetext={say.percentNow(percent)}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <input
        type="number"
        className="number"
        min={0}
        max={100}
        value={percent}
        aria-label={say.percent}
        onChange={(event) =>
          onChange(Math.max(0, Math.min(100, Math.round(Number(event.target.value)))))
        }
      />
      <span aria-hidden>%</span>
    </label>
  );
}

/** Numbers that a report gives. */
export function Figures({
  figures,
  onChange,
}: {
  readonly figures: readonly DraftFigure[];
  readonly onChange: (figures: readonly DraftFigure[]) => void;
}) {
  const say = useWords(words);
  const set = (at: number, change: Partial<DraftFigure>): void =>
    onChange(figures.map((figure, index) => (index === at ? { ...figure, ...change } : figure)));
  const fields = [
    { key: "name", name: say.figureName, most: 60 },
    { key: "value", name: say.figureValue, most: 40 },
    { key: "unit", name: say.figureUnit, most: 20 },
  ] as const;
  return (
    <div className="report-figures">
      {figures.map((figure, index) => (
        <p key={index}>
          {fields.map(({ key, name, most }) => (
            <input
              key={key}
              className={`figure-${key}`}
              value={figure[key]}
              maxLength={most}
              placeholder={name}
              aria-label={say.figureOf(index + 1, name)}
              onChange={(event) => set(index, { [key]: event.target.value })}
            />
          ))}
          <Button
            kind="quiet"
            icon={<X size={14} aria-hidden />}
            label={say.figureRemove(figure.name)}
            onPress={() => onChange(figures.filter((_, at) => at !== index))}
          />
        </p>
      ))}
      <Button
        kind="quiet"
        icon={<Plus size={14} aria-hidden />}
        onPress={() => onChange([...figures, { name: "", value: "", unit: "" }])}
      >
        {say.figureAdd}
      </Button>
    </div>
  );
}

/** Files that have arrived and go with the report. */
export function DraftFiles({
  files,
  onRemove,
}: {
  readonly files: ReportDraft["files"];
  readonly onRemove: (fileId: string) => void;
}) {
  const say = useWords(words);
  if (files.length === 0) return null;
  return (
    <ul className="report-files">
      {files.map(({ fileId, name, size }) => (
        <li key={fileId}>
          <span className="name">{name}</span>
          <span className="duty-faint number">{sizeWords(size)}</span>
          <button
            type="button"
            className="modal-close"
            aria-label={say.evidenceRemove(name)}
            onClick={() => onRemove(fileId)}
          >
            <X size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}
