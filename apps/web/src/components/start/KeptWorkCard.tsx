import { useEffect, useState } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { forgetWork, type KeptWork, keepWork, readKeptWork } from "../../state/kept-work.ts";
import { changesOf } from "./changes-of.ts";
import { dayAndTime } from "./day-and-time.ts";
import { words } from "./words.ts";

/** The page opens kept work by itself when it loads: the card waits until that would have begun. */
const WAIT = 250;

/** The work of last time, to go on with or to throw away; nothing where none was kept. */
export function KeptWorkCard() {
  const { kept: said } = useWords(words);
  const language = useCheck((state) => state.language);
  const reopen = useCheck((state) => state.reopen);
  const [kept, setKept] = useState<KeptWork | null>(null);
  const [forgotten, setForgotten] = useState(false);
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(() => {
      void readKeptWork().then((work) => {
        if (!gone) setKept(work);
      });
    }, WAIT);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, []);
  if (kept === null) return null;
  return (
    <section className="start-section start-kept">
      <h2>{said.head}</h2>
      {forgotten ? (
        <p className="start-kept-row" role="status">
          {said.forgotten}
          <button
            type="button"
            className="button"
            onClick={() => void keepWork(kept).then(() => setForgotten(false))}
          >
            {said.restore}
          </button>
        </p>
      ) : (
        <p className="start-kept-row">
          <span>
            <b>{kept.name}</b>
            <small>
              {said.saved(dayAndTime(kept.savedAt, language, said.today))} ·{" "}
              {said.changes(changesOf(kept.draft))}
            </small>
          </span>
          <button type="button" className="button primary" onClick={() => void reopen()}>
            {said.resume}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => void forgetWork().then(() => setForgotten(true))}
          >
            {said.forget}
          </button>
        </p>
      )}
    </section>
  );
}
