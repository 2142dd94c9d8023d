import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useWords } from "../../language/use-words.ts";
import { useMe } from "../../session/use-me.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { type Step, Steps } from "../../ui/Steps.tsx";
import { CheckStep } from "./check/CheckStep.tsx";
import { useOpenPlan } from "./check/use-open-plan.ts";
import { DispatchStep } from "./dispatch/DispatchStep.tsx";
import { OpenedDocument } from "./OpenedDocument.tsx";
import { PlanActions } from "./PlanActions.tsx";
import { PlanStateTag } from "./PlanStateTag.tsx";
import type { Plan } from "./plan-answers.ts";
import "./plan.css";
import type { PlanStep } from "./plan-search.ts";
import { planStepStates, stepNow } from "./plan-steps.ts";
import { PublishStep } from "./publish/PublishStep.tsx";
import { ReviewStep } from "./review/ReviewStep.tsx";
import { PlanOfPage, usePlanCall } from "./use-plan.ts";
import { words } from "./words.ts";

/** `/plans/:planId`: one plan, step by step from the file to the duties. */
export function PlanScene() {
  const { planId } = useParams({ from: "/signed-in/plans/$planId" });
  return <PlanPage key={planId} planId={planId} />;
}

function PlanPage({ planId }: { readonly planId: string }) {
  const say = useWords(words);
  const plan = usePlanCall(planId);
  if (plan.data !== undefined) return <OpenPlan plan={plan.data} />;
  return (
    <>
      <PageHeader title={say.title} />
      {plan.error === null ? (
        <Skeleton lines={10} />
      ) : (
        <ErrorState error={plan.error} onRetry={() => void plan.refetch()}>
          <Link to="/plans" className="button">
            {say.up}
          </Link>
        </ErrorState>
      )}
    </>
  );
}

function OpenPlan({ plan }: { readonly plan: Plan }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const { personId } = useMe();
  const search = useSearch({ from: "/signed-in/plans/$planId" });
  const opened = useOpenPlan(plan);
  const asked =
    search.task !== undefined || search.problem !== undefined || search.owner !== undefined
      ? "check"
      : search.step;
  const now = stepNow(plan, personId);
  const step = asked === "review" && plan.drafting === null ? "check" : (asked ?? now);
  const settings = search.settings === true;
  const showSettings = (open: boolean): void =>
    void navigate({
      to: "/plans/$planId",
      params: { planId: plan.id },
      search: { step: "check", ...(open ? { settings: true as const } : {}) },
      replace: true,
    });
  const go = (to: PlanStep): void =>
    void navigate({ to: "/plans/$planId", params: { planId: plan.id }, search: { step: to } });
  const states = planStepStates(plan);
  const objections = plan.drafting?.reviews.filter(({ state }) => state === "objected").length ?? 0;
  const steps = states.map(
    ({ key, done, open, why, goTo, left }): Step => ({
      key,
      name: say.steps[key],
      done,
      open: open || goTo !== null,
      ...(left === 0
        ? {}
        : key === "review"
          ? { left: objections > 0 ? say.objections(objections) : say.waiting(left), waits: true }
          : { left: say.left(left) }),
      ...(why === null ? {} : { why: say.why[why] }),
    }),
  );
  const choose = (key: string): void => {
    const chosen = states.find((each) => each.key === key);
    if (chosen === undefined || chosen.key === "upload") return;
    go(chosen.open ? chosen.key : (chosen.goTo ?? "check"));
  };
  const title = plan.drafting?.title ?? plan.title;
  return (
    <PlanOfPage value={plan}>
      <PageHeader
        title={title === "" ? plan.document.name : title}
        lead={
          <Link to="/plans" className="plan-up">
            {say.up}
            <span aria-hidden> /</span>
          </Link>
        }
        tags={<PlanStateTag plan={plan} />}
        middle={<Steps steps={steps} current={step} onGo={choose} />}
      >
        <PlanActions step={step} onStep={go} onSettings={() => showSettings(!settings)} />
      </PageHeader>
      {step === "publish" ? (
        <PublishStep />
      ) : step === "dispatch" ? (
        <DispatchStep />
      ) : (
        <OpenedDocument opened={opened}>
          {step === "check" ? (
            <CheckStep settings={settings} onSettings={showSettings} />
          ) : (
            <ReviewStep />
          )}
        </OpenedDocument>
      )}
    </PlanOfPage>
  );
}
