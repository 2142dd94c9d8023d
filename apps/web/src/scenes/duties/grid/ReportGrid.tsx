import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { today } from "../../../state/clock.ts";
import { Lamp } from "../../../ui/Lamp.tsx";
import { readClipboard } from "../clipboard/read-clipboard.ts";
import { toTabText } from "../clipboard/tab-cells.ts";
import { DueDay } from "../DueDay.tsx";
import type { DutyRow } from "../list/duty-row.ts";
import "./report-grid.css";
import {
  type CellChange,
  cellFault,
  cleared,
  copied,
  draftAt,
  filledDown,
  type Grid,
  type GridPlace,
  gridColumns,
  isSelected,
  nextPlace,
  type Pasted,
  pasted,
  rowStatus,
  type Selection,
} from "./report-grid.ts";
import type { SentState } from "./use-report-grid.ts";
import { words } from "./words.ts";

/**
 * The grid itself. The keyboard is always in one text field, which lies over the selected cell: so that an input method
 * can begin to write there, and a paste has somewhere to arrive.
 */
export function ReportGrid({
  rows,
  grid,
  sent,
  selection,
  onSelect,
  onChange,
  onPasted,
  onUndo,
  onRedo,
}: {
  readonly rows: readonly DutyRow[];
  readonly grid: Grid;
  readonly sent: ReadonlyMap<string, SentState>;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onChange: (changes: readonly CellChange[], step?: string) => void;
  readonly onPasted: (pasted: Pasted) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}) {
  const say = useWords(words);
  const told = useBilingual();
  const [editing, setEditing] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const dragging = useRef(false);
  const active = selection.from;
  const row = rows[active.row];
  const column = gridColumns[active.column] ?? "done";
  const locked = row !== undefined && isLocked(sent.get(row.id));

  const place = `${active.row} ${active.column}`;
  useEffect(() => {
    const { activeElement } = document;
    const outside = activeElement === null || activeElement === document.body;
    if (outside || activeElement.closest(".report-grid") !== null) field.current?.focus();
  }, [place]);
  useEffect(() => {
    const stop = (): void => {
      dragging.current = false;
    };
    document.addEventListener("pointerup", stop);
    return () => document.removeEventListener("pointerup", stop);
  }, []);

  const commit = (): void => {
    if (editing !== null && row !== undefined && !locked)
      onChange([{ row, column, value: editing }], `${row.id} ${column}`);
    setEditing(null);
  };
  const go = (to: GridPlace | null, extend = false): void => {
    if (to !== null) onSelect(extend ? { ...selection, to } : { from: to, to });
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // An input method has the keys while it composes.
    if (event.nativeEvent.isComposing) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const { key } = event;
    if (editing !== null) {
      if (key === "Enter" && event.altKey) {
        event.preventDefault();
        setEditing(`${editing}\n`);
      } else if (key === "Enter" || key === "Tab") {
        const to = key === "Enter" ? (event.shiftKey ? "ArrowUp" : "ArrowDown") : tabKey(event);
        const next = nextPlace(to, active, rows.length);
        if (next !== null) event.preventDefault();
        commit();
        go(next);
      } else if (key === "Escape") {
        event.preventDefault();
        setEditing(null);
      }
      return;
    }
    if (ctrl && key.toLowerCase() === "z") {
      event.preventDefault();
      (event.shiftKey ? onRedo : onUndo)();
    } else if (ctrl && key.toLowerCase() === "y") {
      event.preventDefault();
      onRedo();
    } else if (ctrl && key.toLowerCase() === "d") {
      event.preventDefault();
      onChange(filledDown(grid, rows, selection));
    } else if (ctrl && key.toLowerCase() === "a") {
      event.preventDefault();
      onSelect({
        from: { row: 0, column: 0 },
        to: { row: rows.length - 1, column: gridColumns.length - 1 },
      });
    } else if (key === "Delete" || key === "Backspace") {
      event.preventDefault();
      onChange(cleared(rows, selection));
    } else if ((key === "Enter" || key === "F2") && row !== undefined && !locked) {
      event.preventDefault();
      setEditing(draftAt(grid, row)[column]);
    } else if (!ctrl) {
      const from = event.shiftKey && key !== "Tab" ? selection.to : active;
      const next = nextPlace(key === "Tab" ? tabKey(event) : key, from, rows.length);
      if (next === null) return;
      event.preventDefault();
      go(next, event.shiftKey && key !== "Tab");
    }
  };
  const paste = (event: ClipboardEvent): void => {
    if (editing !== null) return;
    event.preventDefault();
    const cells = readClipboard(event.clipboardData);
    if (cells === null) return;
    const found = pasted(rows, selection, cells);
    onChange(found.changes);
    onPasted(found);
  };
  const copy = (event: ClipboardEvent): void => {
    if (editing !== null) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", toTabText(copied(grid, rows, selection)));
  };

  return (
    <div className="report-grid">
      <table role="grid" aria-label={say.table} aria-multiselectable>
        <thead>
          <tr>
            <th scope="col" className="col-no">
              #
            </th>
            <th scope="col" className="col-task">
              {say.columns.task}
            </th>
            <th scope="col" className="col-due">
              {say.columns.due}
            </th>
            <th scope="col" className="col-latest">
              {say.columns.latest}
            </th>
            {gridColumns.map((name) => (
              <th key={name} scope="col" className={`col-${name}`}>
                {say.columns[name]}
              </th>
            ))}
            <th scope="col" className="col-status">
              {say.columns.status}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((each, index) => (
            <tr key={each.id} className={sent.get(each.id)?.kind}>
              <td className="number">{index + 1}</td>
              <TaskCell row={each} />
              <td>
                <DueDay due={each.due} today={today()} />
                {each.lit === null ? null : (
                  <Lamp light={each.lit.light} reason={told(each.lit.reason)} short />
                )}
              </td>
              <td className="latest" title={each.latest ?? undefined}>
                {each.latest}
              </td>
              {gridColumns.map((name, at) => {
                const here = { row: index, column: at };
                const value = draftAt(grid, each)[name];
                const fault = cellFault(name, value);
                const isActive = active.row === index && active.column === at;
                const chosen = isSelected(selection, here);
                return (
                  <td
                    key={name}
                    role="gridcell"
                    aria-selected={chosen}
                    className={`cell${chosen ? " selected" : ""}${isActive ? " active" : ""}${fault === null ? "" : " wrong"}${name === "percent" ? " number" : ""}`}
                    title={fault === null ? undefined : say.faults[fault]}
                    onPointerDown={(event) => {
                      if (isActive && editing !== null) return;
                      event.preventDefault();
                      commit();
                      dragging.current = true;
                      onSelect(
                        event.shiftKey ? { ...selection, to: here } : { from: here, to: here },
                      );
                      field.current?.focus();
                    }}
                    onPointerEnter={() => {
                      if (dragging.current) onSelect({ ...selection, to: here });
                    }}
                    onDoubleClick={() => {
                      if (!isLocked(sent.get(each.id))) setEditing(value);
                    }}
                  >
                    <span className="cell-text">{value}</span>
                    {isActive ? (
                      <textarea
                        ref={field}
                        className={editing === null ? "cell-field" : "cell-field open"}
                        aria-label={say.cell(each.taskText, say.columns[name])}
                        aria-invalid={fault !== null}
                        readOnly={locked}
                        value={editing ?? ""}
                        rows={1}
                        onChange={(event) => setEditing(event.target.value)}
                        onKeyDown={press}
                        onPaste={paste}
                        onCopy={copy}
                        onBlur={commit}
                      />
                    ) : null}
                  </td>
                );
              })}
              <StatusCell row={each} grid={grid} sent={sent.get(each.id)} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const tabKey = ({ shiftKey }: { readonly shiftKey: boolean }) => (shiftKey ? "ShiftTab" : "Tab");

const isLocked = (state: SentState | undefined): boolean =>
  state?.kind === "sent" || state?.kind === "sending";

function TaskCell({ row }: { readonly row: DutyRow }) {
  return (
    <th scope="row" className="task" title={row.taskText}>
      <span className="task-text">{row.taskText}</span>
      <span className="task-plan">
        {row.taskNo} · {row.planTitle} · {row.unitName}
      </span>
    </th>
  );
}

function StatusCell({
  row,
  grid,
  sent,
}: {
  readonly row: DutyRow;
  readonly grid: Grid;
  readonly sent: SentState | undefined;
}) {
  const say = useWords(words);
  const told = useBilingual();
  if (sent?.kind === "failed") {
    const { message, help } = sent.error.answer;
    return (
      <td className="status failed">
        {say.failed}：{told(message)}
        <span className="status-help">{told(help)}</span>
      </td>
    );
  }
  if (sent !== undefined)
    return (
      <td className={`status ${sent.kind}`}>{sent.kind === "sent" ? say.sent : say.sending}</td>
    );
  const status = rowStatus(grid, row);
  return (
    <td className={`status ${status}`}>
      {say.statuses[status]}
      {row.state === "assigned" ? <span className="status-help">{say.unsigned}</span> : null}
    </td>
  );
}
