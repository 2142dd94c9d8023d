import { useWords } from "../language/use-words.ts";
import "./progress.css";
import { words } from "./later-words.ts";

/** How much is done, 0 to 100, as a bar and a number; `expected` marks where a straight line would be by now. */
export function Progress({
  percent,
  expected,
  label,
}: {
  readonly percent: number;
  readonly expected?: number;
  /** What it is of; read aloud, since the bar alone says nothing. */
  readonly label?: string;
}) {
  const say = useWords(words);
  return (
    <span className="progress">
      <span
        className="progress-track"
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-label={label ?? say.percent(percent)}
      >
        <span className="progress-bar" style={{ width: `${percent}%` }} />
        {expected === undefined ? null : (
          <span className="progress-expected" style={{ left: `${expected}%` }} />
        )}
      </span>
      <span className="progress-number number">{percent}%</span>
    </span>
  );
}
