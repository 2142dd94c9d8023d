import type { ProblemView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { revealPlace } from "./take-choice.ts";
import { words } from "./words.ts";

const MOST = 3;

/** The other sides of a problem, in words; a click shows their place on the paper. */
export function RelatedPlaces({ related }: Pick<ProblemView, "related">) {
  const say = useWords(words);
  if (related.length === 0) return null;
  return (
    <div className="problem-popover-line">
      <span className="problem-popover-term">{say.related}</span>
      <span className="problem-popover-links">
        {related.slice(0, MOST).map(({ message, place }) => (
          <button
            key={`${place.paragraph} ${place.start} ${message}`}
            type="button"
            className="link"
            title={`${say.lookAt}：${message}`}
            onClick={() => revealPlace(place)}
          >
            {message}
          </button>
        ))}
      </span>
    </div>
  );
}
