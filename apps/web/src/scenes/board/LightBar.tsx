import { useWords } from "../../language/use-words.ts";
import type { Totals } from "./board-rows.ts";
import { words } from "./words.ts";

const order = ["red", "yellow", "green", "blue"] as const;
const WIDTH = 100;

/** How many of each light, as one bar; the numbers are its name, so that it is read without its colours. */
export function LightBar({
  totals,
  height = 8,
}: {
  readonly totals: Totals;
  readonly height?: number;
}) {
  const say = useWords(words);
  const { red, yellow, green, blue } = totals;
  const sum = red + yellow + green + blue;
  let from = 0;
  const label = say.lightBar(red, yellow, green, blue);
  return (
    <svg
      className="light-bar"
      viewBox={`0 0 ${WIDTH} ${height}`}
      height={height}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      {order.map((light) => {
        const width = sum === 0 ? 0 : (totals[light] * WIDTH) / sum;
        const x = from;
        from += width;
        return width === 0 ? null : (
          <rect key={light} className={light} x={x} y="0" width={width} height={height} />
        );
      })}
    </svg>
  );
}
