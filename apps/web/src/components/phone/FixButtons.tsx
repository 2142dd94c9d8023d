import type { ProblemView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { paragraphsOf } from "../../state/edited-texts.ts";
import { choiceTitle, usableChoices } from "../problems/choice-words.ts";
import { words as problemWords } from "../problems/words.ts";
import { usePhone } from "./phone-state.ts";
import { retype, takeFix } from "./take-fix.ts";
import { words } from "./words.ts";

/** The fixes of a problem as buttons side by side, the first of them the one to take; last the waiver. */
export function FixButtons({ problem }: { readonly problem: ProblemView }) {
  const { sheet: said } = useWords(words);
  const say = useWords(problemWords);
  const view = useCheck((state) => state.view);
  const openPage = usePhone((state) => state.openPage);
  if (view === null) return null;
  const choices = usableChoices(problem.choices, paragraphsOf(view));
  return (
    <>
      {choices.length === 0 && <p className="phone-no-choice">{said.noChoice}</p>}
      <div className="phone-fixes">
        {choices.map((choice, n) => {
          const title = choiceTitle(choice, say);
          return (
            <button
              key={`${title} ${n}`}
              type="button"
              className={n === 0 ? "phone-action primary" : "phone-action"}
              onClick={() => takeFix(problem, n, title)}
            >
              {title}
            </button>
          );
        })}
        <button type="button" className="phone-action" onClick={() => retype(problem)}>
          {said.rewrite}
        </button>
        <button type="button" className="phone-action" onClick={() => openPage("waive")}>
          {said.waive}
        </button>
      </div>
    </>
  );
}
