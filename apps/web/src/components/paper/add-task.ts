import type { Place } from "../../checker/view.ts";
import { useCheck } from "../../state/check-store.ts";
import { paragraphsOf } from "../../state/edited-texts.ts";
import { addedTaskId } from "./added-task-id.ts";

/** How many characters before the words are kept, to find the same words again. */
const BEFORE = 20;

/** Makes a task of some words, and selects it. */
export function addTask({ paragraph, start, end }: Place): void {
  const { view, correct, select } = useCheck.getState();
  if (view === null) return;
  const paragraphs = [...paragraphsOf(view).values()];
  const at = paragraphs.findIndex(({ key }) => key === paragraph);
  const text = paragraphs[at]?.text ?? "";
  const quote = text.slice(start, end);
  // Words at the head of a paragraph are told apart by the end of the one before.
  const lead = `${paragraphs[at - 1]?.text ?? ""}\n${text.slice(0, start)}`;
  const before = lead.slice(-BEFORE);
  let made = "";
  correct((corrections) => {
    const taken = corrections.added.map(({ id }) => id);
    made = addedTaskId(before, quote, taken);
    const added = { id: made, quote, before, kind: "task" } as const;
    return { ...corrections, added: [...corrections.added, added] };
  });
  select({ task: made, problem: null });
}
