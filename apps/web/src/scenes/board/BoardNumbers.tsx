import { Link } from "@tanstack/react-router";
import { useWords } from "../../language/use-words.ts";
import { LampMark } from "../../ui/Lamp.tsx";
import { type DutyFilter, type NumberKey, rowsBehind, type Totals } from "./board-rows.ts";
import { LightBar } from "./LightBar.tsx";
import { words } from "./words.ts";

const numbers: readonly NumberKey[] = [
  "total",
  "red",
  "yellow",
  "green",
  "blue",
  "overdue",
  "assigned",
];

/** The totals; each number opens into the rows behind it. */
export function BoardNumbers({
  totals,
  filter,
}: {
  readonly totals: Totals;
  readonly filter: DutyFilter;
}) {
  const say = useWords(words);
  return (
    <section aria-label={say.numbers}>
      <ul className="board-numbers">
        {numbers.map((key) => (
          <li key={key} className={totals[key] === 0 ? `${key} none` : key}>
            <Link to="/duties" search={{ scope: "reach", ...filter, ...rowsBehind(key) }}>
              <strong className="number">{totals[key]}</strong>
              <span>
                {key === "red" || key === "yellow" || key === "green" || key === "blue" ? (
                  <LampMark light={key} />
                ) : null}
                {say[key]}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <LightBar totals={totals} height={6} />
    </section>
  );
}
