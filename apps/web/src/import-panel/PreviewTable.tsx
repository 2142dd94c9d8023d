import { useState } from "react";
import { useBilingual, useWords } from "../language/use-words.ts";
import { Tag, type TagTone } from "../ui/Tag.tsx";
import type { Preview } from "./ImportPanel.tsx";
import { type Mended, mendKey } from "./mended-text.ts";
import { words } from "./words.ts";

/** So many rows are drawn; a sheet of thousands is written all the same. */
const SHOWN = 200;

const tones: Readonly<Record<Preview["rows"][number]["state"], TagTone>> = {
  new: "green",
  changed: "primary",
  same: "plain",
  bad: "red",
};

/** Each row of a sheet with what becomes of it; wrong cells say why, changed ones what stood there. */
export function PreviewTable({
  preview,
  mended,
  onMend,
}: {
  readonly preview: Preview;
  /** What was typed over wrong cells, by `mendKey`. */
  readonly mended: Mended;
  readonly onMend: (key: string, text: string) => void;
}) {
  const say = useWords(words);
  const told = useBilingual();
  const { columns, rows, counts } = preview;
  const [onlyBad, setOnlyBad] = useState(counts.bad > 0 && rows.length > 20);
  const given = columns.flatMap(({ given: is, heading }, index) =>
    is ? [{ heading, index }] : [],
  );
  const listed = onlyBad ? rows.filter(({ state }) => state === "bad") : rows;
  return (
    <>
      {counts.bad === 0 ? null : (
        <label className="import-skip">
          <input
            type="checkbox"
            checked={onlyBad}
            onChange={(event) => setOnlyBad(event.target.checked)}
          />
          {say.onlyBad}
        </label>
      )}
      <div className="import-table" tabIndex={0} role="region" aria-label={say.preview}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.row}</th>
              <th scope="col">{say.state}</th>
              {given.map(({ heading }) => (
                <th scope="col" key={heading}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listed.slice(0, SHOWN).map(({ no, state, cells }) => (
              <tr key={no} className={state}>
                <td className="number">{no}</td>
                <td>
                  <Tag tone={tones[state]}>{say.states[state]}</Tag>
                </td>
                {given.map(({ heading, index }) => {
                  const cell = cells[index];
                  return (
                    <td key={heading} className={cell?.fault == null ? undefined : "wrong"}>
                      {cell?.fault == null ? (
                        cell?.text
                      ) : (
                        <>
                          <input
                            type="text"
                            aria-label={say.mendCell(no, heading)}
                            maxLength={1000}
                            value={mended.get(mendKey(no, index)) ?? cell.text}
                            onChange={(event) => onMend(mendKey(no, index), event.target.value)}
                          />
                          <span className="import-fault">{told(cell.fault)}</span>
                        </>
                      )}
                      {cell?.note == null ? null : (
                        <span className="import-cell-note">{told(cell.note)}</span>
                      )}
                      {cell?.before == null ? null : (
                        <span className="import-cell-note">{say.before(cell.before)}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {listed.length <= SHOWN ? null : <p className="import-note">{say.onlyFirst(SHOWN)}</p>}
    </>
  );
}
