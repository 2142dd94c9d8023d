import { useWords } from "../language/use-words.ts";
import "./states.css";
import { words } from "./words.ts";

const widths = [62, 88, 74, 93, 55, 81, 69, 90, 77, 84];

/** Grey lines where a list or a page is about to stand. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }) {
  const say = useWords(words);
  return (
    <div className="skeleton" role="status" aria-label={say.loading}>
      {Array.from({ length: lines }, (_, index) => (
        <div
          key={index}
          className="skeleton-line"
          style={{ width: `${widths[index % widths.length]}%` }}
        />
      ))}
    </div>
  );
}
