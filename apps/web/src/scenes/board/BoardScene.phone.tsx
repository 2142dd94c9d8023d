import { getRouteApi, Link } from "@tanstack/react-router";
import { useCall } from "../../api/use-call.ts";
import { useBilingual, useWords } from "../../language/use-words.ts";
import { PhoneHeader } from "../../phone-shell/PhoneHeader.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Lamp } from "../../ui/Lamp.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { BoardNumbers } from "./BoardNumbers.tsx";
import "./board.css";
import type { RollUpRow } from "./board-rows.ts";
import { type BoardSearch, boardQuery } from "./board-search.ts";
import { LightBar } from "./LightBar.tsx";
import { words } from "./words.ts";

const route = getRouteApi("/signed-in/board");
const MOST = 12;

/** The board on a phone: the numbers, the most pressing, and units and plans that open one into the next. */
export function BoardScene() {
  const say = useWords(words);
  const told = useBilingual();
  const search = route.useSearch();
  const query = boardQuery(search);
  const found = useCall("GET /api/board", { query });
  const board = found.data;
  const narrowed = Object.keys(query).length > 0;
  if (board === undefined)
    return (
      <>
        <PhoneHeader title={say.title} back={narrowed} />
        {found.error === null ? (
          <Skeleton />
        ) : (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        )}
      </>
    );
  const { all, plan, pressing, units, plans } = board;
  // Of very many the server chooses the newest plan; what opens from here is of that plan as well.
  const shown = plan === null ? query : { ...query, planId: plan.id };
  return (
    <>
      <PhoneHeader title={say.title} back={narrowed}>
        {narrowed ? (
          <Link to="/board" className="link">
            {say.all}
          </Link>
        ) : null}
      </PhoneHeader>
      {all.total === 0 ? (
        <EmptyState title={say.nothing} help={say.nothingHelp} />
      ) : (
        <div className="board-phone">
          {plan === null ? null : <p role="note">{say.newest(plan.title)}</p>}
          <BoardNumbers totals={all} filter={shown} />
          <section aria-label={say.pressing}>
            <h2>{say.pressing}</h2>
            {pressing.length === 0 ? <p>{say.noRed}</p> : null}
            <ul className="pressing">
              {pressing.slice(0, MOST).map(({ id, taskText, unitName, lit, latest }) => (
                <li key={id}>
                  <Link to="/duties/$dutyId" params={{ dutyId: id }} className="pressing-open">
                    <span>{taskText}</span>
                    <span className="pressing-facts">
                      {lit === null ? null : <Lamp light={lit.light} reason={told(lit.reason)} />}
                      <strong>{unitName}</strong>
                    </span>
                    <span className="pressing-latest">
                      {latest === null ? say.noLatest : say.latest(latest)}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
          <Rows
            title={say.tabs.unit}
            rows={units}
            into={({ id, opens }) =>
              opens && id !== search.unitId ? { ...shown, unitId: id } : null
            }
            filter={({ id }) => ({ ...shown, unitId: id })}
          />
          {shown.planId === undefined ? (
            <Rows
              title={say.tabs.plan}
              rows={plans}
              into={({ id }) => ({ ...query, planId: id })}
              filter={({ id }) => ({ ...query, planId: id })}
            />
          ) : null}
        </div>
      )}
    </>
  );
}

function Rows({
  title,
  rows,
  into,
  filter,
}: {
  readonly title: string;
  readonly rows: readonly RollUpRow[];
  /** The board of a row; null where its duties are next. */
  readonly into: (row: RollUpRow) => BoardSearch | null;
  readonly filter: (row: RollUpRow) => BoardSearch;
}) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="board-rows">
        {rows.map((row) => {
          const inner = (
            <>
              <span className="board-row-head">
                <span>{row.name}</span>
                <span className="number">
                  {row.totals.done + row.totals.signedOff}/{row.totals.total}
                </span>
              </span>
              <LightBar totals={row.totals} />
            </>
          );
          const search = into(row);
          return (
            <li key={row.id}>
              {search === null ? (
                <Link to="/duties" search={{ scope: "reach", ...filter(row) }}>
                  {inner}
                </Link>
              ) : (
                <Link to="/board" search={search}>
                  {inner}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
