import type { Comparison } from "../../checker/compare-view.ts";
import { useWords } from "../../language/use-words.ts";
import { CompareRow } from "./CompareRow.tsx";
import "./compare-text.css";
import type { Changes } from "./use-changes.ts";
import { usePartners } from "./use-partners.ts";
import { words } from "./words.ts";

/** The two texts side by side; on a phone one text with both wordings in it. */
export function CompareText({
  comparison: { before, after, rows },
  opened,
  changes,
  narrow,
}: {
  readonly comparison: Comparison;
  readonly opened: boolean;
  readonly changes: Changes;
  readonly narrow: boolean;
}) {
  const say = useWords(words);
  const { shown, current, show, unfold } = changes;
  const partners = usePartners(rows);
  return (
    <section className="compare-text">
      {/* Takes the focus, so that the arrow keys scroll it. */}
      <div
        className="compare-scroll"
        id="compare-scroll"
        role="group"
        aria-label={say.parts.text}
        tabIndex={0}
        onBlur={({ currentTarget }) => currentTarget.removeAttribute("data-quiet")}
      >
        {narrow ? null : (
          <div className="compare-names">
            <p className="compare-name">
              <b>{opened ? say.opened : say.before}</b>
              <span title={before.name}>{before.name}</span>
            </p>
            <p className="compare-name">
              <b>{opened ? say.edited : say.after}</b>
              <span title={after.name}>{after.name}</span>
            </p>
          </div>
        )}
        <div className="compare-rows" data-narrow={narrow || undefined}>
          {shown.map((each) =>
            each.kind === "row" ? (
              <CompareRow
                key={each.row.id}
                row={each.row}
                partner={partners.get(each.row.id) ?? null}
                current={each.row.id === current}
                narrow={narrow}
                onShow={show}
              />
            ) : (
              <button
                key={each.id}
                type="button"
                className="compare-fold"
                onClick={() => unfold(each.id)}
              >
                <span className="number">{say.folded(each.rows.length, each.renumbered)}</span>
                {each.heading === null ? null : (
                  <span className="compare-fold-heading">{each.heading}</span>
                )}
              </button>
            ),
          )}
        </div>
      </div>
    </section>
  );
}
