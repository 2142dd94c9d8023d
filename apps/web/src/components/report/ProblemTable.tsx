import { useMemo } from "react";
import type { CheckView, Choice, ParagraphView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { paragraphsOf } from "../../state/edited-texts.ts";
import { choiceTitle, usableChoices } from "../problems/choice-words.ts";
import { EditPreview } from "../problems/EditPreview.tsx";
import { usePlaceLabel } from "../problems/use-place-label.ts";
import { words as problemWords } from "../problems/words.ts";
import { words } from "./words.ts";

/** All problems in the order of the text, each with its words and the first way to put it right. */
export function ProblemTable({ view }: { readonly view: CheckView }) {
  const say = useWords(words);
  const label = usePlaceLabel();
  const paragraphs = useMemo(() => paragraphsOf(view), [view]);
  const { columns, severity } = say;
  return (
    <table className="report-problems">
      <thead>
        <tr>
          <th>{columns.no}</th>
          <th>{columns.severity}</th>
          <th>{columns.place}</th>
          <th>{columns.quote}</th>
          <th>{columns.message}</th>
          <th>{columns.choice}</th>
        </tr>
      </thead>
      <tbody>
        {view.problems.map((problem, i) => (
          <tr key={problem.id}>
            <td className="number">{i + 1}</td>
            <td>{severity[problem.severity]}</td>
            <td className="number">{label(problem)}</td>
            <td>{problem.quote === "" ? say.none : problem.quote}</td>
            <td>
              {problem.message}
              <span className="report-title">{problem.title}</span>
            </td>
            <td>
              <FirstChoice
                choice={usableChoices(problem.choices, paragraphs)[0]}
                help={problem.help}
                paragraphs={paragraphs}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FirstChoice({
  choice,
  help,
  paragraphs,
}: {
  readonly choice: Choice | undefined;
  readonly help: string;
  readonly paragraphs: ReadonlyMap<string, ParagraphView>;
}) {
  const say = useWords(problemWords);
  const edit = choice?.edits[0];
  if (choice === undefined || edit === undefined) return <>{help}</>;
  return (
    <>
      {choiceTitle(choice, say)}
      <span className="report-title">
        <EditPreview edit={edit} paragraphs={paragraphs} />
      </span>
    </>
  );
}
