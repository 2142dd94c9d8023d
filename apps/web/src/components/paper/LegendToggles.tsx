import { useWords } from "../../language/use-words.ts";
import { usePaper } from "./paper-store.ts";
import { words } from "./words.ts";

const VALUES = ["owner", "deadline", "quota"] as const;

/** What the colours in the text mean; each is switched off and on by a click. */
export function LegendToggles() {
  const t = useWords(words);
  const shown = usePaper((state) => state.shown);
  const help = { owner: t.ownerHelp, deadline: t.deadlineHelp, quota: t.quotaHelp };
  return (
    <div className="paper-legend" role="group" aria-label={t.legend}>
      {VALUES.map((value) => (
        <button
          key={value}
          type="button"
          className={`paper-tool legend-${value}`}
          aria-pressed={shown[value]}
          title={help[value]}
          onClick={() => usePaper.getState().toggleShown(value)}
        >
          <i aria-hidden="true" />
          {t[value]}
        </button>
      ))}
    </div>
  );
}
