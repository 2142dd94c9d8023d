import { useWords } from "../../language/use-words.ts";
import { shortDay } from "./short-day.ts";
import "./duties.css";
import { words } from "./words.ts";

/** The day by which something is due, short where it lies in this year; whether that is soon, the light says. */
export function DueDay({ due, today }: { readonly due: string | null; readonly today: string }) {
  const say = useWords(words);
  if (due === null) return <span className="duty-faint">{say.noDue}</span>;
  return (
    <time className="number" dateTime={due} title={due}>
      {shortDay(due, today)}
    </time>
  );
}
