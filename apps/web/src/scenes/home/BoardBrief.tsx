import { Link } from "@tanstack/react-router";
import { useCall } from "../../api/use-call.ts";
import { planName } from "../../language/plan-name.ts";
import { useBilingual, useWords } from "../../language/use-words.ts";
import { Lamp } from "../../ui/Lamp.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { words } from "./words.ts";

/** For who oversees others: the most pressing duties, why, and whose; the rest stands on the board. */
export function BoardBrief({ most }: { readonly most: number }) {
  const say = useWords(words);
  const told = useBilingual();
  const { data, error } = useCall("GET /api/board", { query: {} });
  if (data === undefined) return error === null ? <Skeleton lines={4} /> : null;
  const { all, plan, pressing } = data;
  if (all.total === 0) return null;
  return (
    <section aria-label={say.board}>
      <h2>
        {say.board} <span className="number">{say.totals(all.red, all.yellow, all.total)}</span>
        {plan === null ? null : <span> {planName(plan.title)}</span>}
      </h2>
      {pressing.length === 0 ? (
        <p>{say.noRed}</p>
      ) : (
        <ul>
          {pressing.slice(0, most).map(({ id, taskText, unitName, lit, planTitle }) => (
            <li key={id} className="waiting-line">
              <Link to="/duties/$dutyId" params={{ dutyId: id }} className="waiting-open">
                <span className="waiting-text">{taskText}</span>
                <span className="waiting-facts">
                  {lit === null ? null : <Lamp light={lit.light} reason={told(lit.reason)} />}
                  <strong>{unitName}</strong>
                  <span className="waiting-plan">{planName(planTitle)}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="waiting-rest">
        <Link to="/board" className="link">
          {say.boardAll}
        </Link>
      </p>
    </section>
  );
}
