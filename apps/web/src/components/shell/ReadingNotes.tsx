import { Popover } from "radix-ui";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { words } from "./words.ts";

/** What the reader left out or changed, behind a button that says how much. */
export function ReadingNotes() {
  const say = useWords(words);
  const notes = useCheck((state) => state.view?.document.notes);
  if (notes === undefined || notes.length === 0) return null;
  return (
    <Popover.Root>
      <Popover.Trigger className="status-command">{say.notes(notes.length)}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="reading-notes"
          side="top"
          align="start"
          sideOffset={6}
          aria-label={say.notesTitle}
        >
          <h2>{say.notesTitle}</h2>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
