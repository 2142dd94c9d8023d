import type { ReactNode } from "react";
import { planName } from "../../../language/plan-name.ts";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { today } from "../../../state/clock.ts";
import { Lamp } from "../../../ui/Lamp.tsx";
import { Progress } from "../../../ui/Progress.tsx";
import { type Column, Table } from "../../../ui/Table.tsx";
import { DueDay } from "../DueDay.tsx";
import type { DutySort } from "../duty-search.ts";
import { dayOfMoment } from "../moments.ts";
import { StateTag } from "../StateTag.tsx";
import { words as dutyWords } from "../words.ts";
import type { DutyRow } from "./duty-row.ts";
import { words } from "./words.ts";

/** The list as a ledger: the columns of an office's table, virtual rows. */
export function DutyTable({
  rows,
  narrow,
  sort,
  onSort,
  current,
  onCurrent,
  onOpen,
  onEnter,
  marked,
  onMark,
  loading,
  stale,
  more,
  onMore,
  empty,
}: {
  readonly rows: readonly DutyRow[];
  /** Something is open beside it: only what tells the rows apart. */
  readonly narrow: boolean;
  readonly sort: DutySort;
  readonly onSort: (sort: DutySort) => void;
  readonly current: string | null;
  readonly onCurrent: (id: string) => void;
  readonly onOpen: (row: DutyRow) => void;
  readonly onEnter: (row: DutyRow) => void;
  readonly marked: ReadonlySet<string>;
  readonly onMark: (marked: ReadonlySet<string>) => void;
  readonly loading: boolean;
  readonly stale: boolean;
  readonly more: boolean;
  readonly onMore: () => void;
  readonly empty: ReactNode;
}) {
  const say = useWords(words);
  const columns = useDutyColumns(sort, onSort, narrow);
  const shown = narrow ? columns.filter(({ key }) => beside.includes(key)) : columns;
  return (
    <Table
      name={narrow ? "duties-beside" : "duties"}
      label={say.table}
      columns={shown}
      rows={rows}
      rowKey={({ id }) => id}
      current={current}
      onCurrent={onCurrent}
      onOpen={onOpen}
      onEnter={onEnter}
      marked={marked}
      onMark={onMark}
      loading={loading}
      stale={stale}
      more={more}
      onMore={onMore}
      empty={empty}
    />
  );
}

const beside = ["task", "unit", "due", "state", "lit"];

function useDutyColumns(
  sort: DutySort,
  onSort: (sort: DutySort) => void,
  narrow: boolean,
): readonly Column<DutyRow>[] {
  const say = useWords(words);
  const all = useWords(dutyWords);
  const told = useBilingual();
  const day = today();
  const sorted = (key: DutySort) => ({ chosen: sort === key, choose: () => onSort(key) });
  const { columns } = say;
  return [
    {
      key: "no",
      title: columns.no,
      width: "96px",
      cell: (row) => <span title={row.taskNo}>{row.taskNo}</span>,
    },
    {
      key: "task",
      title: columns.task,
      width: "minmax(220px, 2.6fr)",
      fixed: true,
      cell: (row) => (
        <span className="duty-task" title={row.taskText}>
          {row.taskText}
        </span>
      ),
    },
    {
      key: "plan",
      title: columns.plan,
      width: "minmax(100px, 1fr)",
      sort: sorted("plan"),
      cell: (row) => <span title={row.planTitle}>{planName(row.planTitle)}</span>,
    },
    {
      key: "unit",
      title: columns.unit,
      width: "minmax(88px, 0.8fr)",
      sort: sorted("unit"),
      cell: (row) => <span title={row.unitName}>{row.unitName}</span>,
    },
    { key: "part", title: columns.part, width: "56px", cell: (row) => all.parts[row.part] },
    {
      key: "persons",
      title: columns.persons,
      width: "96px",
      hidden: true,
      cell: (row) => row.persons.join("、"),
    },
    {
      key: "due",
      title: columns.due,
      // 2027年12月31日
      width: "122px",
      sort: sorted("due"),
      cell: (row) => <DueDay due={row.due} today={day} />,
    },
    {
      key: "state",
      title: columns.state,
      // The word, and how often it was reminded of.
      width: "106px",
      cell: (row) => <StateTag state={row.state} chases={row.chases} />,
    },
    {
      key: "percent",
      title: columns.percent,
      width: "120px",
      cell: (row) => <Progress percent={row.percent} />,
    },
    {
      key: "lit",
      title: columns.lit,
      width: narrow ? "76px" : "minmax(236px, 1.3fr)",
      cell: (row) =>
        row.lit === null ? null : (
          <Lamp light={row.lit.light} reason={told(row.lit.reason)} short={narrow} />
        ),
    },
    {
      key: "latest",
      title: columns.latest,
      width: "minmax(90px, 1.2fr)",
      cell: (row) => <span title={row.latest ?? undefined}>{row.latest}</span>,
    },
    {
      key: "reported",
      title: columns.reported,
      width: "92px",
      hidden: true,
      sort: sorted("reported"),
      cell: (row) => (row.reportedAt === null ? null : dayOfMoment(row.reportedAt)),
    },
  ];
}
