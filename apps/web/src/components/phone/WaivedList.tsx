import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { waiverOf } from "../problems/waiver-of.ts";
import { words } from "./words.ts";

/** What was waived, with its reason and the way back. */
export function WaivedList() {
  const { problems: said } = useWords(words);
  const waived = useCheck((state) => state.view?.waived);
  const waivers = useCheck(({ history }) => history.present.waivers);
  const unwaive = useCheck((state) => state.unwaive);
  if (waived === undefined || waived.length === 0) return null;
  return (
    <>
      <li className="phone-list-head">{said.waived(waived.length)}</li>
      {waived.map((problem) => {
        const waiver = waiverOf(waivers, problem);
        return (
          <li key={problem.id} className="phone-waived">
            <span>
              {problem.message}
              <small>{waiver?.reason}</small>
            </span>
            {waiver !== null && (
              <button
                type="button"
                className="phone-action"
                onClick={() => unwaive(waiver.code, waiver.clause, waiver.quote)}
              >
                {said.unwaive}
              </button>
            )}
          </li>
        );
      })}
    </>
  );
}
