import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { samples } from "../../state/sample-files.ts";
import { openSampleNamed } from "./open-given.ts";
import { words } from "./words.ts";

/** The samples, one click each, set as rows of a list. */
export function SampleList({ disabled }: { readonly disabled: boolean }) {
  const said = useWords(words);
  const language = useCheck((state) => state.language);
  return (
    <section className="start-section">
      <h2>
        {said.samples.head}
        <small>{said.samples.note}</small>
      </h2>
      <ul className="start-samples">
        {Object.entries(samples).map(([name, sample], i) => (
          <li key={name}>
            <button
              type="button"
              disabled={disabled}
              onClick={() => void openSampleNamed(name, sample[language])}
            >
              <span className="start-sample-no number" aria-hidden="true">
                {String(i + 1).padStart(2, "0")}
              </span>
              <b>{sample[language]}</b>
              <span className="start-sample-shows">{said.samples.shows[name]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
