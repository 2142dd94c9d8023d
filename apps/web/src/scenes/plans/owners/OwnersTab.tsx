import { useWords } from "../../../language/use-words.ts";
import { usePlan } from "../use-plan.ts";
import { isOpen } from "./owner-order.ts";
import { words } from "./words.ts";

/** The tab's name: how many names, and how many of them need an answer. */
export function OwnersTab() {
  const say = useWords(words);
  const owners = usePlan().drafting?.owners ?? [];
  const open = owners.filter(isOpen).length;
  return (
    <>
      {say.tab}
      <span className={open > 0 ? "pane-count number owners-open" : "pane-count number"}>
        {open > 0 ? `${open}/${owners.length}` : owners.length}
      </span>
    </>
  );
}
