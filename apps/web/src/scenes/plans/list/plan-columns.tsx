import { LampMark } from "../../../ui/Lamp.tsx";
import type { Column } from "../../../ui/Table.tsx";
import { PlanStateTag } from "../PlanStateTag.tsx";
import type { PlanRow } from "../plan-answers.ts";
import type { words } from "./words.ts";

/** `2027-03-01`, here, of a moment in UTC; a dash for none. */
export function dayHere(moment: string | null): string {
  if (moment === null) return "—";
  const at = new Date(moment);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Duties done of all, and how many are red: `12/43  3红`. */
export function PlanProgress({
  progress,
  say,
}: {
  readonly progress: PlanRow["progress"];
  readonly say: Pick<(typeof words)["zh"], "red" | "done">;
}) {
  if (progress === null) return <>—</>;
  const { done, total, red } = progress;
  return (
    <span className="plan-progress">
      <span className="number" title={say.done(done, total)}>
        {done}/{total}
      </span>
      {red === 0 ? null : (
        <span className="plan-red">
          <LampMark light="red" />
          <span className="number">{say.red(red)}</span>
        </span>
      )}
    </span>
  );
}

/** The columns of the list of plans. */
export function planColumns(say: (typeof words)["zh"]): readonly Column<PlanRow>[] {
  const { columns } = say;
  return [
    {
      key: "title",
      title: columns.title,
      width: "minmax(280px, 3fr)",
      fixed: true,
      cell: ({ title }) => <span title={title}>{title}</span>,
    },
    {
      key: "number",
      title: columns.number,
      width: "minmax(150px, 0.7fr)",
      cell: ({ number }) => number ?? "—",
    },
    {
      key: "unit",
      title: columns.unit,
      width: "minmax(140px, 1fr)",
      cell: ({ unitName }) => <span title={unitName}>{unitName}</span>,
    },
    {
      key: "state",
      title: columns.state,
      width: "180px",
      cell: (plan) => <PlanStateTag plan={plan} />,
    },
    {
      key: "progress",
      title: columns.progress,
      width: "128px",
      cell: ({ progress }) => <PlanProgress progress={progress} say={say} />,
    },
    { key: "starts", title: columns.starts, width: "110px", cell: ({ starts }) => starts ?? "—" },
    { key: "ends", title: columns.ends, width: "110px", cell: ({ ends }) => ends ?? "—" },
    {
      key: "published",
      title: columns.published,
      width: "110px",
      cell: ({ publishedAt }) => dayHere(publishedAt),
    },
    {
      key: "created",
      title: columns.created,
      width: "110px",
      hidden: true,
      cell: ({ createdAt }) => dayHere(createdAt),
    },
  ];
}
