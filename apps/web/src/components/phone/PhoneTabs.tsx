import { Search } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { type PhoneTab, usePhone } from "./phone-state.ts";
import { words } from "./words.ts";

const TABS: readonly PhoneTab[] = ["text", "tasks", "problems"];

/** Text, tasks, problems; and the way to search in them. */
export function PhoneTabs() {
  const said = useWords(words);
  const tab = usePhone((state) => state.tab);
  const searching = usePhone((state) => state.searching);
  const showTab = usePhone((state) => state.showTab);
  const search = usePhone((state) => state.search);
  const tasks = useCheck(({ view }) => view?.tasks.length ?? 0);
  const problems = useCheck(({ view }) => view?.problems.length ?? 0);
  const grave = useCheck(
    ({ view }) => view?.problems.some(({ severity }) => severity === "error") ?? false,
  );
  const walk = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length] ?? "text";
    showTab(next);
    document.getElementById(`phone-tab-${next}`)?.focus();
    event.preventDefault();
  };
  return (
    <div className="phone-tabs">
      <div role="tablist" aria-label={said.tabList} className="phone-tab-list" onKeyDown={walk}>
        {TABS.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`phone-tab-${each}`}
            className="phone-tab"
            aria-selected={each === tab}
            aria-controls={`phone-${each}`}
            tabIndex={each === tab ? 0 : -1}
            onClick={() => showTab(each)}
          >
            {said.tabs[each]}
            {each === "tasks" && <span className="number">{tasks}</span>}
            {each === "problems" && (
              <span className="number" data-grave={grave ? "yes" : undefined}>
                {problems}
              </span>
            )}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="phone-icon"
        aria-label={searching ? said.search.close : said.search.open}
        aria-expanded={searching}
        onClick={() => search(searching ? null : "")}
      >
        <Search size={20} aria-hidden="true" />
      </button>
    </div>
  );
}
