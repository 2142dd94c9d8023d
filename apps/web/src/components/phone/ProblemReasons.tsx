import type { ProblemView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { RelatedList } from "./RelatedList.tsx";
import { words } from "./words.ts";

/** Why a problem is one: in words on demand, and the other places that it speaks of. */
export function ProblemReasons({ problem }: { readonly problem: ProblemView }) {
  const { sheet: said } = useWords(words);
  return (
    <>
      <RelatedList related={problem.related} />
      {problem.help !== "" && (
        <details className="phone-why">
          <summary>{said.help(problem.title)}</summary>
          <p>{problem.help}</p>
        </details>
      )}
    </>
  );
}
