import type { Choice, ParagraphView } from "../../checker/view.ts";
import type { words } from "./words.ts";

type ChoiceWords = Pick<(typeof words)["zh"], "change" | "insert" | "remove">;

/** What a choice is called: its own title, else what it does to the words. */
export function choiceTitle(choice: Pick<Choice, "title" | "edits">, say: ChoiceWords): string {
  if (choice.title !== "") return choice.title;
  const first = choice.edits[0];
  if (first === undefined || first.text === "") return say.remove;
  const inserts = first.place.end === first.place.start;
  return inserts ? say.insert(first.text) : say.change(first.text);
}

/** The choices that do something; what they would do is known for all their paragraphs. */
export function usableChoices(
  choices: readonly Choice[],
  paragraphs: ReadonlyMap<string, ParagraphView>,
): readonly Choice[] {
  return choices.filter(
    ({ edits }) => edits.length > 0 && edits.every(({ place }) => paragraphs.has(place.paragraph)),
  );
}
