import type { Comparison } from "../../checker/compare-view.ts";
import { useWords } from "../../language/use-words.ts";
import { words } from "./words.ts";

/** What the redrafting comes to: 影响 3 项任务、18 家单位 · 改 5 处 · 增 2 段. */
export function AffectedLine({ comparison }: { readonly comparison: Comparison }) {
  const say = useWords(words);
  const { rows, tasks, units } = comparison;
  const affected = tasks.filter(({ kind }) => kind !== "renumbered").length;
  const of = (kind: string): number => rows.filter((row) => row.kind === kind).length;
  const counts = [
    ["changed", of("changed")],
    ["added", of("added")],
    ["removed", of("removed")],
    ["moved", of("arrived")],
  ] as const;
  return (
    <p className="compare-affected number">
      <strong>{affected === 0 ? say.unaffected : say.affected(affected, units.length)}</strong>
      {counts.map(([kind, n]) =>
        n === 0 ? null : (
          <span key={kind} className="compare-count">
            {say.counts[kind](n)}
          </span>
        ),
      )}
    </p>
  );
}
