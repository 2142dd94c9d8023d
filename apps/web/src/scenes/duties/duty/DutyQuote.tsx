import { Link } from "@tanstack/react-router";
import { useWords } from "../../../language/use-words.ts";
import type { DutyDetail } from "./duty-detail.ts";
import { words } from "./words.ts";

/** The sentence of the plan that this comes from, on paper, with the clauses above it and the way to its place. */
export function DutyQuote({ duty }: { readonly duty: DutyDetail }) {
  const say = useWords(words);
  const { task, planId, planTitle, taskNo, carriesOut } = duty;
  return (
    <section className="duty-quote" aria-label={say.asked}>
      <div className="duty-quote-head">
        <h3>{say.asked}</h3>
        <Link to="/plans/$planId" params={{ planId }} search={{ task: task.id }} className="link">
          {say.inPlan}
        </Link>
      </div>
      <blockquote>
        {task.path.length === 0 ? null : (
          <p className="duty-path">
            {task.path.map((head, index) => (
              <span key={index}>{head}</span>
            ))}
          </p>
        )}
        <p className="duty-words">
          <span className="duty-no">{taskNo}</span>
          {task.quote}
        </p>
      </blockquote>
      {carriesOut.map((each) => (
        <p key={`${each.planId} ${each.clauseId}`} className="duty-parent">
          <span>{say.carries[each.kind]}</span>
          <Link
            to="/plans/$planId"
            params={{ planId: each.planId }}
            search={each.taskId === null ? {} : { task: each.taskId }}
            className="link"
          >
            {say.parentClause(each.planTitle, each.no, each.head)}
          </Link>
          {each.quote === null ? null : <q>{each.quote}</q>}
        </p>
      ))}
      <p className="duty-source">{say.fromPlan(planTitle, task.planVersionNo)}</p>
    </section>
  );
}
