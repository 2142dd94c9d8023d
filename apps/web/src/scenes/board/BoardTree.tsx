import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useCall } from "../../api/use-call.ts";
import { planName } from "../../language/plan-name.ts";
import { useBilingual, useWords } from "../../language/use-words.ts";
import { Lamp } from "../../ui/Lamp.tsx";
import { StateTag } from "../duties/StateTag.tsx";
import { shortDay } from "../duties/short-day.ts";
import {
  type Below,
  type BoardNode,
  belowOf,
  childrenOf,
  type DutyFilter,
  filterOf,
  type NumberKey,
  onTimePercent,
  rowsBehind,
} from "./board-rows.ts";
import { LightBar } from "./LightBar.tsx";
import { words } from "./words.ts";

/** Duties that stand in the tree itself; the list has the rest. */
const MOST = 50;

/** Totals as a tree that opens down to the duty and to the sentence of the plan. */
export function BoardTree({
  label,
  nodes,
  today,
  ranked,
}: {
  readonly label: string;
  readonly nodes: readonly BoardNode[];
  readonly today: string;
  /** With the share of deadlines kept. */
  readonly ranked: boolean;
}) {
  const say = useWords(words);
  return (
    <table className="board-tree" aria-label={label} onKeyDown={walk}>
      <thead>
        <tr>
          <th scope="col">{say.columns.name}</th>
          <th scope="col" className="bar">
            {say.columns.lights}
          </th>
          <th scope="col" className="count">
            {say.columns.red}
          </th>
          <th scope="col" className="count">
            {say.columns.overdue}
          </th>
          <th scope="col" className="count wide">
            {say.columns.done}
          </th>
          <th scope="col" className="count" {...(ranked ? { title: say.onTimeHelp } : {})}>
            {ranked ? say.onTime : say.columns.percent}
          </th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((node) => (
          <TreeRow key={node.row.id} node={node} depth={0} today={today} ranked={ranked} />
        ))}
      </tbody>
    </table>
  );
}

/** Arrow keys over the rows that can be opened. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches(".tree-open")) return;
  const open = target.getAttribute("aria-expanded") === "true";
  if ((key === "ArrowRight" && !open) || (key === "ArrowLeft" && open)) target.click();
  const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[key];
  if (by === undefined) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(".tree-open")];
  all[all.indexOf(target) + by]?.focus();
}

interface RowProps {
  readonly node: BoardNode;
  readonly depth: number;
  readonly today: string;
  readonly ranked: boolean;
}

function TreeRow({ node, depth, today, ranked }: RowProps) {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  const { row, kind, own } = node;
  const { totals, percent } = row;
  const name = own ? say.own(row.name) : kind === "plan" ? planName(row.name) : row.name;
  const filter = filterOf(node);
  const count = (key: NumberKey) =>
    totals[key] === 0 ? null : (
      <Link to="/duties" search={{ scope: "reach", ...filter, ...rowsBehind(key) }}>
        {totals[key]}
      </Link>
    );
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="tree-open"
            aria-expanded={open}
            style={{ marginLeft: depth * 18 }}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight size={14} aria-hidden />
            {row.no === null ? null : <span className="tree-no">{row.no}</span>}
            <span className="tree-name" title={row.name}>
              {name}
            </span>
          </button>
        </th>
        <td className="bar">
          <LightBar totals={totals} />
        </td>
        <td className="count red">{count("red")}</td>
        <td className="count">{count("overdue")}</td>
        <td className="count wide">
          {totals.done + totals.signedOff}/{count("total")}
        </td>
        <td className="count">
          {ranked ? `${onTimePercent(totals)}%` : percent === null ? null : `${percent}%`}
        </td>
      </tr>
      {open ? <TreeBelow node={node} depth={depth + 1} today={today} ranked={ranked} /> : null}
    </>
  );
}

function TreeBelow(props: RowProps) {
  const below = belowOf(props.node);
  return below.kind === "totals" ? (
    <TotalsBelow {...props} query={below.query} />
  ) : (
    <DutiesBelow {...props} filter={below.query} />
  );
}

function TotalsBelow({
  query,
  node,
  depth,
  today,
  ranked,
}: RowProps & { readonly query: Extract<Below, { readonly kind: "totals" }>["query"] }) {
  const { data, error } = useCall("GET /api/roll-up", query === undefined ? {} : { query });
  if (data === undefined) return <Note depth={depth} error={error} />;
  return (
    <>
      {childrenOf(node, data.rows).map((child) => (
        <TreeRow
          key={`${child.row.id}${child.own ? " own" : ""}`}
          node={child}
          depth={depth}
          today={today}
          ranked={ranked}
        />
      ))}
    </>
  );
}

function DutiesBelow({ filter, node, depth, today }: RowProps & { readonly filter: DutyFilter }) {
  const say = useWords(words);
  const told = useBilingual();
  const search = { scope: "reach", ...filter, ...rowsBehind("total") } as const;
  const { exactUnit, ...query } = search;
  const { data, error } = useCall("GET /api/duties", {
    query: {
      ...query,
      ...(exactUnit === true ? { exactUnit: "true" } : {}),
      sort: node.kind === "unit" ? "unit" : "due",
      limit: 200,
    },
  });
  if (data === undefined) return <Note depth={depth} error={error} />;
  const shown = data.rows.slice(0, MOST);
  const rest = node.row.totals.total - shown.length;
  return (
    <>
      {shown.map((duty) => (
        <tr key={duty.id} className="tree-duty">
          <td colSpan={6}>
            <div className="tree-line" style={{ paddingLeft: depth * 18 + 20 }}>
              {duty.lit === null ? null : (
                <Lamp light={duty.lit.light} reason={told(duty.lit.reason)} short />
              )}
              <Link to="/duties/$dutyId" params={{ dutyId: duty.id }} className="tree-text">
                {node.kind === "unit" ? duty.taskText : duty.unitName}
              </Link>
              <StateTag state={duty.state} chases={duty.chases} />
              {duty.due === null ? null : (
                <span className="number">{say.due(shortDay(duty.due, today))}</span>
              )}
              <Link
                to="/plans/$planId"
                params={{ planId: duty.planId }}
                search={{ task: duty.taskId }}
                className="link"
              >
                {say.quote}
              </Link>
            </div>
          </td>
        </tr>
      ))}
      {rest <= 0 ? null : (
        <Line depth={depth}>
          <Link to="/duties" search={search} className="link">
            {say.moreDuties(rest)}
          </Link>
        </Line>
      )}
      {node.row.totals.total === 0 ? <Line depth={depth}>{say.noRows}</Line> : null}
    </>
  );
}

function Note({
  depth,
  error,
}: {
  readonly depth: number;
  readonly error: { readonly answer: { readonly message: { zh: string; en: string } } } | null;
}) {
  const told = useBilingual();
  return <Line depth={depth}>{error === null ? "…" : told(error.answer.message)}</Line>;
}

function Line({ depth, children }: { readonly depth: number; readonly children: ReactNode }) {
  return (
    <tr className="tree-duty">
      <td colSpan={6}>
        <div className="tree-line" style={{ paddingLeft: depth * 18 + 20 }}>
          {children}
        </div>
      </td>
    </tr>
  );
}
