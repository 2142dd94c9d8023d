import { Link } from "@tanstack/react-router";
import { CircleCheck, CircleX, TriangleAlert } from "lucide-react";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import type { GateReason } from "../plan-answers.ts";
import { usePlan } from "../use-plan.ts";
import { gatePlace } from "./gate-place.ts";
import { PublishButton } from "./PublishButton.tsx";
import "./publish.css";
import { VersionList } from "./VersionList.tsx";
import { words } from "./words.ts";

/** 发布: what is still in the way, each with the way there; what will be published; the versions there are. */
export function PublishStep() {
  const say = useWords(words);
  const { drafting, state, publishedNo } = usePlan();
  const drafted = (state === "draft" || state === "review") && drafting !== null;
  return (
    <div className="publish">
      <div className="publish-main">
        {drafted ? (
          <Gate />
        ) : publishedNo > 0 ? (
          <section className="publish-card open">
            <h2>
              <CircleCheck size={18} aria-hidden />
              {say.publishedNow(publishedNo)}
            </h2>
            <p>{say.publishedHelp}</p>
          </section>
        ) : null}
        <VersionList />
      </div>
      {drafted ? <Summary /> : null}
    </div>
  );
}

/** What a default of the plan would settle for all tasks at once. */
const MISSING: readonly string[] = ["owner-missing", "day-missing"];

function Gate() {
  const say = useWords(words);
  const { id, drafting } = usePlan();
  const gate = drafting?.gate;
  if (gate === undefined) return null;
  const { reasons, warnings } = gate;
  return (
    <>
      <section className={gate.open ? "publish-card open" : "publish-card"}>
        <h2>
          {gate.open ? <CircleCheck size={18} aria-hidden /> : <CircleX size={18} aria-hidden />}
          {gate.open ? say.open : say.closed(reasons.length)}
        </h2>
        <p>{gate.open ? say.openHelp : say.closedHelp}</p>
        {reasons.filter(({ code }) => MISSING.includes(code)).length > 1 ? (
          <p>
            <Link
              to="/plans/$planId"
              params={{ planId: id }}
              search={{ step: "check", settings: true }}
              className="link"
            >
              {say.defaults}
            </Link>
          </p>
        ) : null}
        <GateList reasons={reasons} />
      </section>
      {warnings.length > 0 ? (
        <section className="publish-card warnings">
          <h2>
            <TriangleAlert size={18} aria-hidden />
            {say.warnings}
          </h2>
          <GateList reasons={warnings} />
        </section>
      ) : null}
    </>
  );
}

function GateList({ reasons }: { readonly reasons: readonly GateReason[] }) {
  const say = useWords(words);
  const told = useBilingual();
  const { id, drafting } = usePlan();
  const nos = new Map(drafting?.tasks.map(({ key, no }) => [key, no]));
  return (
    <ol className="gate-list">
      {reasons.map((reason, at) => {
        const place = gatePlace(reason, reasons);
        const no = reason.taskKey === null ? undefined : nos.get(reason.taskKey);
        return (
          <li key={at}>
            <div>
              <p>
                {no === undefined || no === "" ? null : <span className="gate-no">{no}</span>}
                {told(reason.message)}
                {reason.quote === null ? null : <q className="gate-quote">{reason.quote}</q>}
              </p>
              <p className="gate-help">{told(reason.help)}</p>
            </div>
            <Link to="/plans/$planId" params={{ planId: id }} search={place} className="button">
              {place.step === "review" ? say.goReviews : say.go}
            </Link>
          </li>
        );
      })}
    </ol>
  );
}

function Summary() {
  const say = useWords(words);
  const { drafting, publishedNo } = usePlan();
  if (drafting === null) return null;
  const count = (disposition: string) =>
    drafting.tasks.filter((task) => task.disposition === disposition).length;
  return (
    <aside className="publish-side">
      <h2>{say.summary}</h2>
      <dl>
        {(["dispatched", "standing", "noted"] as const).map((each) => (
          <div key={each}>
            <dt>{say[each]}</dt>
            <dd className="number">{count(each)}</dd>
          </div>
        ))}
        <div>
          <dt>{say.owners}</dt>
          <dd className="number">{drafting.owners.length}</dd>
        </div>
      </dl>
      <PublishButton />
      <p className="publish-note">{say.nextVersion(publishedNo + 1)}</p>
    </aside>
  );
}
