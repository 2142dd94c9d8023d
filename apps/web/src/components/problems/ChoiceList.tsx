import { Lightbulb } from "lucide-react";
import type { Choice, ParagraphView, ProblemView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { choiceTitle } from "./choice-words.ts";
import { EditPreview } from "./EditPreview.tsx";
import { previewEdit } from "./edit-preview.ts";
import { takeChoice } from "./take-choice.ts";
import { words } from "./words.ts";

/** Ways to put a problem right: what each is called, what it does to the words, and its key. */
export function ChoiceList({
  problem,
  choices,
  paragraphs,
}: {
  readonly problem: ProblemView;
  readonly choices: readonly Choice[];
  readonly paragraphs: ReadonlyMap<string, ParagraphView>;
}) {
  const say = useWords(words);
  if (choices.length === 0) return null;
  return (
    <ul className="choices">
      {choices.map((choice, i) => {
        const [edit] = choice.edits;
        const others = choice.edits.length - 1;
        return (
          <li key={`${choice.title} ${i}`}>
            <button
              type="button"
              className={`choice${i === 0 ? " first" : ""}${isLong(choice, paragraphs) ? " long" : ""}`}
              onClick={() => takeChoice(problem.id, i)}
            >
              <Lightbulb size={14} className="choice-mark" aria-hidden="true" />
              <span className="choice-words">
                <span>{choiceTitle(choice, say)}</span>{" "}
                {edit === undefined ? null : <EditPreview edit={edit} paragraphs={paragraphs} />}
                {others > 0 ? <span className="choice-more">{say.more(others)}</span> : null}
              </span>
              {i < 9 ? <kbd>{i === 0 ? "Enter" : i + 1}</kbd> : null}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Too long for one line with its preview, which then gets a line of its own. */
function isLong({ title, edits }: Choice, paragraphs: ReadonlyMap<string, ParagraphView>): boolean {
  const [edit] = edits;
  const paragraph = edit && paragraphs.get(edit.place.paragraph);
  if (edit === undefined || paragraph === undefined) return false;
  const preview = Object.values(previewEdit(paragraph, edit)).join("");
  return title.length + preview.length > 22;
}
