import type { ProblemView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { usePlaceLabel } from "../problems/use-place-label.ts";
import { waiverOf } from "../problems/waiver-of.ts";
import { words } from "./words.ts";

/** The problems that stay as they are, each with the reason that was given. */
export function WaivedTable({ waived }: { readonly waived: readonly ProblemView[] }) {
  const say = useWords(words);
  const label = usePlaceLabel();
  const waivers = useCheck((state) => state.history.present.waivers);
  const { columns, severity } = say;
  return (
    <table className="report-waived">
      <thead>
        <tr>
          <th>{columns.no}</th>
          <th>{columns.severity}</th>
          <th>{columns.place}</th>
          <th>{columns.message}</th>
          <th>{columns.reason}</th>
        </tr>
      </thead>
      <tbody>
        {waived.map((problem, i) => (
          <tr key={problem.id}>
            <td className="number">{i + 1}</td>
            <td>{severity[problem.severity]}</td>
            <td className="number">{label(problem)}</td>
            <td>{problem.message}</td>
            <td>{waiverOf(waivers, problem)?.reason ?? say.none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
