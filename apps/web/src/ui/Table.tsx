import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { useWords } from "../language/use-words.ts";
import { ColumnMenu } from "./ColumnMenu.tsx";
import { Skeleton } from "./Skeleton.tsx";
import "./stale.css";
import "./table.css";
import { words } from "./later-words.ts";
import { markRows, nextRow } from "./table-keys.ts";
import { useShownColumns } from "./use-shown-columns.ts";

/** One column of a table. */
export interface Column<R> {
  readonly key: string;
  readonly title: string;
  /** CSS: `96px`, `minmax(160px, 2fr)`. */
  readonly width: string;
  readonly align?: "right";
  readonly cell: (row: R) => ReactNode;
  /** Always there: the one that says which row it is. */
  readonly fixed?: true;
  /** Not shown until somebody asks for it. */
  readonly hidden?: true;
  /** The list can be in this column's order; which one it is in, the page says. */
  readonly sort?: { readonly chosen: boolean; readonly choose: () => void };
}

/** The height of a row, as in the mock. */
const ROW = 36;
/** So many rows before the end the next page is asked for. */
const AHEAD = 20;

/**
 * A list of any length: only the rows in view are drawn, the next page comes as one scrolls, the head stays. Arrow keys walk
 * and j/k walk the rows, Space or a click opens one, Ctrl+Space marks one; which columns are shown is kept under `name`.
 */
export function Table<R>({
  name,
  label,
  columns,
  rows,
  rowKey,
  current = null,
  onCurrent,
  onOpen,
  onEnter = onOpen,
  marked,
  onMark,
  more = false,
  loading = false,
  stale = false,
  onMore,
  empty,
}: {
  /** Under which the choice of columns is kept: `duties`. */
  readonly name: string;
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** The key of the row that the keyboard is at, or that is open beside the list. */
  readonly current?: string | null;
  readonly onCurrent?: (key: string) => void;
  readonly onOpen?: (row: R) => void;
  /** Enter, where it does more than Space and a click: the full page instead of a look beside the list. */
  readonly onEnter?: ((row: R) => void) | undefined;
  /** Rows marked for a batch action; without it there is nothing to mark. */
  readonly marked?: ReadonlySet<string>;
  readonly onMark?: (marked: ReadonlySet<string>) => void;
  readonly more?: boolean;
  readonly loading?: boolean;
  readonly stale?: boolean;
  readonly onMore?: () => void;
  /** Instead of rows: what would stand here and what to do. */
  readonly empty: ReactNode;
}) {
  const say = useWords(words);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const lastMarked = useRef<number | null>(null);
  const { shown, toggle } = useShownColumns(name, columns);
  const keys = rows.map(rowKey);
  const at = current === null ? -1 : keys.indexOf(current);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollPaddingStart: ROW,
  });
  const items = virtual.getVirtualItems();
  const end = items[items.length - 1]?.index ?? 0;

  useEffect(() => {
    if (more && !loading && end >= rows.length - AHEAD) onMore?.();
  }, [more, loading, end, rows.length, onMore]);

  const template = [
    ...(marked === undefined ? [] : ["36px"]),
    ...shown.map(({ width }) => width),
    "36px",
  ].join(" ");

  const mark = (index: number, range: boolean): void => {
    if (marked === undefined) return;
    onMark?.(markRows(marked, keys, index, lastMarked.current, range));
    lastMarked.current = index;
  };
  const press = (event: KeyboardEvent): void => {
    if (event.target !== scroller.current) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 2);
    const next = nextRow(event.key, at, rows.length, page);
    const key = next === null ? undefined : keys[next];
    if (next !== null && key !== undefined) {
      event.preventDefault();
      virtual.scrollToIndex(next);
      onCurrent?.(key);
      return;
    }
    const row = rows[at];
    if (row === undefined) return;
    if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      mark(at, event.shiftKey);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      (event.key === "Enter" ? onEnter : onOpen)?.(row);
    }
  };

  if (loading && rows.length === 0) return <Skeleton lines={10} />;
  if (rows.length === 0) return <>{empty}</>;
  const all = marked !== undefined && keys.every((key) => marked.has(key));
  return (
    <div
      ref={scroller}
      className="table"
      role="grid"
      aria-label={label}
      aria-rowcount={more ? -1 : rows.length + 1}
      aria-multiselectable={marked !== undefined}
      aria-busy={loading || stale}
      {...(at < 0 ? {} : { "aria-activedescendant": `${id}-${at}` })}
      tabIndex={0}
      onKeyDown={press}
    >
      <div className="table-inner">
        <div className={stale ? "table-head stale" : "table-head"} role="rowgroup">
          <div className="table-row" role="row" style={{ gridTemplateColumns: template }}>
            {marked === undefined ? null : (
              <div role="columnheader">
                <input
                  type="checkbox"
                  aria-label={say.markAll}
                  checked={all}
                  onChange={() => onMark?.(new Set(all ? [] : keys))}
                />
              </div>
            )}
            {shown.map(({ key, title, align, sort }) => (
              <div
                key={key}
                role="columnheader"
                className={align}
                {...(sort?.chosen === true ? { "aria-sort": "ascending" as const } : {})}
              >
                {sort === undefined ? (
                  title
                ) : (
                  <button type="button" onClick={sort.choose} title={say.sortBy(title)}>
                    {title}
                    {sort.chosen ? <ArrowDown size={12} aria-hidden /> : null}
                  </button>
                )}
              </div>
            ))}
            <div role="columnheader" className="table-columns">
              <ColumnMenu columns={columns} shown={shown} onToggle={toggle} />
            </div>
          </div>
        </div>
        <div role="rowgroup" className="table-body" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            const key = keys[index];
            if (row === undefined || key === undefined) return null;
            const isMarked = marked?.has(key) ?? false;
            return (
              <div
                key={key}
                id={`${id}-${index}`}
                role="row"
                aria-rowindex={index + 2}
                {...(marked === undefined ? {} : { "aria-selected": isMarked })}
                className={`table-row${index === at ? " current" : ""}${isMarked ? " marked" : ""}`}
                style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
                onClick={() => {
                  onCurrent?.(key);
                  onOpen?.(row);
                }}
              >
                {marked === undefined ? null : (
                  <div
                    role="gridcell"
                    onClick={(event) => {
                      event.stopPropagation();
                      mark(index, event.shiftKey);
                    }}
                  >
                    <input
                      type="checkbox"
                      tabIndex={-1}
                      aria-label={say.mark(index + 1)}
                      checked={isMarked}
                      readOnly
                    />
                  </div>
                )}
                {shown.map(({ key: column, align, cell }) => (
                  <div key={column} role="gridcell" className={align}>
                    {cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      {more ? <div className="table-more">{say.loadingMore}</div> : null}
    </div>
  );
}
