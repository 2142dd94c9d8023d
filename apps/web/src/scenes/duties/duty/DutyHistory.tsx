import { useState } from "react";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { timeOfMoment } from "../moments.ts";
import { words as dutyWords } from "../words.ts";
import { type HistoryLine, historyDetails } from "./history-line.ts";
import { words } from "./words.ts";

/** So many lines before one asks for all. */
const FEW = 12;

/** What happened, newest first. */
export function DutyHistory({ lines }: { readonly lines: readonly HistoryLine[] }) {
  const say = useWords(words);
  const { noDue } = useWords(dutyWords);
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, FEW);
  return (
    <section className="duty-section" aria-label={say.history}>
      <h3>{say.history}</h3>
      {lines.length === 0 ? <p className="duty-faint">{say.noHistory}</p> : null}
      <ol className="duty-history">
        {shown.map(({ id, at, kind, person, unitName, before, after }) => (
          <li key={id}>
            <p className="duty-history-head">
              <strong>{say.events[kind] ?? kind}</strong>
              <span>{[unitName, person?.name].filter(Boolean).join(" ")}</span>
              <time className="number" dateTime={at}>
                {timeOfMoment(at)}
              </time>
            </p>
            {historyDetails(kind, before, after, { ...say, noDue }).map((line) => (
              <p key={line} className="duty-history-line">
                {line}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {lines.length > shown.length ? (
        <Button kind="quiet" onPress={() => setAll(true)}>
          {say.showAll(lines.length)}
        </Button>
      ) : null}
    </section>
  );
}
