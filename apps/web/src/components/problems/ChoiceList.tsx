import { Lightbulb } from "lucide-react";
import type { Choice, ParagraphView, ProblemView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { choiceTitle } from "./choice-words.ts";
import { EditPreview } from "./EditPreview.tsx";
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
              className={i === 0 ? "choice first" : "choice"}
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
