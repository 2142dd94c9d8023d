import { useVirtualizer } from "@tanstack/react-virtual";
import { ChevronDown, ChevronRight } from "lucide-react";
import { type DragEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useWords } from "../../../language/use-words.ts";
import { Tag } from "../../../ui/Tag.tsx";
import { type DropPart, type DropPlace, dropPlace } from "./drop-place.ts";
import type { Unit, UnitRow } from "./unit-rows.ts";
import { words } from "./words.ts";

const ROW = 34;

/**
 * The tree of units: only the lines in view are drawn. Arrow keys walk, right and left open and close, Enter and Space
 * choose; a unit that one may change can be dragged.
 */
export function UnitTree({
  units,
  rows,
  chosen,
  onChoose,
  onToggle,
  onDrop,
}: {
  readonly units: readonly Unit[];
  readonly rows: readonly UnitRow<Unit>[];
  readonly chosen: string | null;
  readonly onChoose: (unitId: string) => void;
  readonly onToggle: (unitId: string) => void;
  readonly onDrop: (unitId: string, place: DropPlace) => void;
}) {
  const say = useWords(words);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(chosen);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<{ readonly id: string; readonly part: DropPart } | null>(null);
  useEffect(() => setAt(chosen), [chosen]);
  const index = rows.findIndex(({ unit }) => unit.id === at);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });

  const walk = (to: number): void => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (next === undefined) return;
    setAt(next.unit.id);
    virtual.scrollToIndex(rows.indexOf(next));
  };
  const press = (event: KeyboardEvent): void => {
    const row = rows[index];
    const done = keyDoes(event.key, row, index, rows, { walk, onToggle, onChoose });
    if (done) event.preventDefault();
  };
  const place = (target: string, part: DropPart): DropPlace | null =>
    dragged === null ? null : dropPlace(units, dragged, target, part);
  const dragOver = (event: DragEvent, target: string): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const down = (event.clientY - box.top) / box.height;
    const part = down < 0.25 ? "before" : down > 0.75 ? "after" : "on";
    if (place(target, part) === null) {
      setOver(null);
      return;
    }
    event.preventDefault();
    if (over?.id !== target || over.part !== part) setOver({ id: target, part });
  };
  const drop = (event: DragEvent, target: string): void => {
    event.preventDefault();
    const found = over === null ? null : place(target, over.part);
    setOver(null);
    setDragged(null);
    if (found !== null && dragged !== null) onDrop(dragged, found);
  };

  return (
    <div
      ref={scroller}
      className="unit-tree"
      role="tree"
      aria-label={say.tree}
      tabIndex={0}
      {...(index < 0 ? {} : { "aria-activedescendant": `${id}-${index}` })}
      onKeyDown={press}
      onFocus={() => {
        if (index < 0) setAt(rows[0]?.unit.id ?? null);
      }}
    >
      <div className="unit-tree-body" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index: no, start }) => {
          const row = rows[no];
          if (row === undefined) return null;
          const { unit, level, open, found } = row;
          const part = over?.id === unit.id ? ` drop-${over.part}` : "";
          return (
            <div
              key={unit.id}
              id={`${id}-${no}`}
              role="treeitem"
              aria-level={level}
              aria-selected={unit.id === chosen}
              {...(open === null ? {} : { "aria-expanded": open })}
              className={`unit-row${no === index ? " current" : ""}${unit.id === chosen ? " chosen" : ""}${unit.retiredAt === null ? "" : " retired"}${found ? " found" : ""}${part}`}
              style={{ transform: `translateY(${start}px)`, paddingLeft: 8 + (level - 1) * 20 }}
              draggable={unit.mayChange && unit.parentId !== null && unit.retiredAt === null}
              onClick={() => onChoose(unit.id)}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = "move";
                event.dataTransfer.setData("text/plain", unit.name);
                setDragged(unit.id);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
              onDragOver={(event) => dragOver(event, unit.id)}
              onDrop={(event) => drop(event, unit.id)}
            >
              <span
                className="unit-row-mark"
                aria-hidden
                onClick={(event) => {
                  if (open === null) return;
                  event.stopPropagation();
                  onToggle(unit.id);
                }}
              >
                {open === null ? null : open ? (
                  <ChevronDown size={15} />
                ) : (
                  <ChevronRight size={15} />
                )}
              </span>
              <span className="unit-row-name">
                {unit.name}
                {unit.shortName === null ? null : <small>{unit.shortName}</small>}
                {unit.retiredAt === null ? null : <Tag>{say.retired}</Tag>}
              </span>
              <span className="unit-row-kind">{say.kinds[unit.kind]}</span>
              <span className="unit-row-number number">
                {unit.children === 0 ? "" : unit.children}
              </span>
              <span className="unit-row-number number">{unit.people ?? ""}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function keyDoes(
  key: string,
  row: UnitRow<Unit> | undefined,
  index: number,
  rows: readonly UnitRow<Unit>[],
  does: {
    readonly walk: (to: number) => void;
    readonly onToggle: (unitId: string) => void;
    readonly onChoose: (unitId: string) => void;
  },
): boolean {
  switch (key) {
    case "ArrowDown":
    case "j":
      does.walk(index + 1);
      return true;
    case "ArrowUp":
    case "k":
      does.walk(index - 1);
      return true;
    case "Home":
      does.walk(0);
      return true;
    case "End":
      does.walk(rows.length - 1);
      return true;
    case "Enter":
    case " ":
      if (row !== undefined) does.onChoose(row.unit.id);
      return true;
    case "ArrowRight":
      if (row?.open === false) does.onToggle(row.unit.id);
      else if (row?.open === true) does.walk(index + 1);
      return true;
    case "ArrowLeft":
      if (row?.open === true) does.onToggle(row.unit.id);
      else if (row !== undefined)
        does.walk(rows.findIndex(({ unit }) => unit.id === row.unit.parentId));
      return true;
    default:
      return false;
  }
}
