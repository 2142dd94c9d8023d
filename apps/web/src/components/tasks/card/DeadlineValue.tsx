import type { TaskView } from "../../../checker/view.ts";
import { useWords } from "../../../language/use-words.ts";
import { deadlineLabel, withoutLabel } from "../list/due-label.ts";
import { lacksDeadline } from "../list/lacking.ts";
import { words as listWords } from "../list/words.ts";
import { CertaintyNote } from "./CertaintyNote.tsx";
import { words } from "./words.ts";

/** When it must be done: the day, the words it was read from, and the days of its earlier stages. */
export function DeadlineValue({ task }: { readonly task: TaskView }) {
  const said = useWords(words);
  const days = useWords(listWords);
  const { deadline, otherDeadlines, ongoing } = task;
  if (deadline === null) {
    if (ongoing !== null)
      return (
        <>
          <span className="value-deadline">{said.standing}</span>{" "}
          <span className="value-printed">{said.printed(ongoing)}</span>
        </>
      );
    const missing = lacksDeadline(task);
    const quiet = task.corrected.includes("deadline") ? said.noDeadline : said.none;
    return (
      <span className={missing ? "value-missing" : "value-none"}>
        {missing && !task.corrected.includes("deadline") ? said.missing : quiet}
      </span>
    );
  }
  const label = deadlineLabel(deadline, null, days);
  const printed = withoutLabel(deadline.text);
  const others = otherDeadlines.map((each) => deadlineLabel(each, null, days)).join(said.list);
  return (
    <>
      <span className={deadline.impossible ? "value-fault" : "value-deadline"}>{label}</span>{" "}
      {printed !== "" && printed !== label && (
        <span className="value-printed">{said.printed(printed)}</span>
      )}
      <CertaintyNote certainty={deadline.certainty} />
      {others !== "" && <span className="value-aside">{said.otherDeadlines(others)}</span>}
    </>
  );
}
