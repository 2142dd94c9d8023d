import { Popover } from "radix-ui";
import type { Coverage } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { paragraphsOf } from "../../state/edited-texts.ts";
import "./coverage-meter.css";
import { revealPlace } from "./reveal.ts";
import { words } from "./words.ts";

/** How much of the document became tasks; opens the list of what did not. */
export function CoverageMeter() {
  const said = useWords(words);
  const coverage = useCheck((state) => state.view?.coverage);
  if (coverage === undefined || coverage.clauses === 0) return null;
  const { clauses, covered } = coverage;
  const part = (count: number) => `${(100 * count) / clauses}%`;
  return (
    <Popover.Root>
      <Popover.Trigger className="coverage" title={said.coverageHint}>
        <span className="coverage-bar" aria-hidden="true">
          <span className="coverage-done" style={{ width: part(covered) }} />
          <span className="coverage-left" style={{ width: part(clauses - covered) }} />
        </span>
        <span className="number">{said.coverage(clauses, clauses - covered)}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="coverage-list" align="end" sideOffset={6}>
          <LeftOut coverage={coverage} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function LeftOut({ coverage }: { readonly coverage: Coverage }) {
  const said = useWords(words);
  const view = useCheck((state) => state.view);
  if (coverage.leftOut.length === 0) return <p className="coverage-hint">{said.allCovered}</p>;
  const paragraphs = view === null ? null : paragraphsOf(view);
  return (
    <>
      <h3 className="coverage-title">{said.leftOut}</h3>
      <ul>
        {coverage.leftOut.map(({ label, place }, i) => (
          <li key={i}>
            <Popover.Close className="coverage-clause" onClick={() => revealPlace(place)}>
              <span className="coverage-label">{label}</span>
              <span className="coverage-words">
                {paragraphs?.get(place.paragraph)?.text.slice(place.start, place.end)}
              </span>
            </Popover.Close>
          </li>
        ))}
      </ul>
      <p className="coverage-hint">{said.leftOutHint}</p>
    </>
  );
}
