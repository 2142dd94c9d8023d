import { Link } from "@tanstack/react-router";
import { planName } from "../../language/plan-name.ts";
import { useBilingual, useWords } from "../../language/use-words.ts";
import { today } from "../../state/clock.ts";
import { Lamp } from "../../ui/Lamp.tsx";
import type { DutyDetail } from "../duties/duty/duty-detail.ts";
import { StateTag } from "../duties/StateTag.tsx";
import { namesDay, shortDay } from "../duties/short-day.ts";
import { words as dutyWords } from "../duties/words.ts";
import { words } from "./words.ts";

/** What is asked, by when, and how it stands. */
export function DutyAsk({ duty }: { readonly duty: DutyDetail }) {
  const say = useWords(words);
  const { parts } = useWords(dutyWords);
  const told = useBilingual();
  const { taskText, wording, planTitle, due, lit, state, chases, part, extension } = duty;
  return (
    <section className="phone-ask">
      <h2>{taskText}</h2>
      {wording === "" || wording === taskText ? null : <p>{wording}</p>}
      <p className="phone-duty-facts">
        {lit === null ? null : <Lamp light={lit.light} reason={told(lit.reason)} />}
        <StateTag state={state} chases={chases} />
        {due !== null && namesDay(lit?.reason, due) ? null : (
          <strong>{due === null ? say.due0 : say.due(shortDay(due, today()))}</strong>
        )}
        <span>{parts[part]}</span>
      </p>
      <p className="phone-faint">{say.onPlan(planName(planTitle))}</p>
      {extension === null ? null : (
        <p className="phone-note">{say.extension(extension.to, extension.reason)}</p>
      )}
    </section>
  );
}

/** Behind what has to be done: the sentence of the plan, and who else has the task. */
export function DutyRest({ duty }: { readonly duty: DutyDetail }) {
  const say = useWords(words);
  const told = useBilingual();
  const { task, taskNo, planId, others } = duty;
  return (
    <>
      <details className="phone-box">
        <summary>{say.quote}</summary>
        <blockquote className="phone-quote">
          {task.path.map((head) => (
            <p key={head} className="phone-faint">
              {head}
            </p>
          ))}
          <p>
            <span className="phone-faint">{taskNo} </span>
            {task.quote}
          </p>
        </blockquote>
        <Link to="/plans/$planId" params={{ planId }} search={{ task: task.id }} className="link">
          {say.inPlan}
        </Link>
      </details>
      {others.length === 0 ? null : (
        <details className="phone-box">
          <summary>
            {say.others} <span className="number">{others.length}</span>
          </summary>
          <ul className="phone-others">
            {others.map(({ id, unitName, state, lit }) => (
              <li key={id}>
                <span>{unitName}</span>
                {lit === null ? null : <Lamp light={lit.light} reason={told(lit.reason)} short />}
                <StateTag state={state} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
