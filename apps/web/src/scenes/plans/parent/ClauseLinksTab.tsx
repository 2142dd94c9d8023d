import { useWords } from "../../../language/use-words.ts";
import { usePlan } from "../use-plan.ts";
import { words } from "./words.ts";

/** The tab's name with how many clauses are linked. */
export function ClauseLinksTab() {
  const say = useWords(words);
  const { clauseLinks } = usePlan();
  return (
    <>
      {say.tab}
      <span className="pane-count number">{clauseLinks.length}</span>
    </>
  );
}
