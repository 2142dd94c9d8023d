import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { PaperText } from "../../components/paper/PaperText.tsx";
import { useWords } from "../../language/use-words.ts";
import { PhoneHeader } from "../../phone-shell/PhoneHeader.tsx";
import { useMe } from "../../session/use-me.ts";
import { useCheck } from "../../state/check-store.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { useOpenPlan } from "./check/use-open-plan.ts";
import { OpenedDocument } from "./OpenedDocument.tsx";
import { PlanStateTag } from "./PlanStateTag.tsx";
import { PhoneReceipts } from "./phone/PhoneReceipts.tsx";
import { PhoneReview } from "./phone/PhoneReview.tsx";
import { PhoneTasks } from "./phone/PhoneTasks.tsx";
import "./phone/phone-plans.css";
import { words as phoneWords } from "./phone/words.ts";
import type { Plan } from "./plan-answers.ts";
import { planStepStates, reviewOf, stepNow } from "./plan-steps.ts";
import { useRemarking } from "./review/use-comments.ts";
import { usePaperComments } from "./review/use-paper-comments.ts";
import { PlanOfPage, usePlanCall } from "./use-plan.ts";
import { words } from "./words.ts";

type PhoneTab = "text" | "tasks" | "review" | "receipts";

/** A plan on a phone: to be read, reviewed and remarked on; what takes a wide screen stays on the desk. */
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
      <PhoneHeader title={say.title} back />
      {plan.error === null ? (
        <Skeleton lines={8} />
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
  const said = useWords(phoneWords);
  const { personId } = useMe();
  const { step, comment } = useSearch({ from: "/signed-in/plans/$planId" });
  // On a phone nothing is corrected: what is open is only looked at.
  const readable = { ...plan, may: { ...plan.may, edit: false } };
  const opened = useOpenPlan(readable);
  const asked = reviewOf(plan, personId)?.state === "asked";
  const wantsReview = step === "review" || comment !== undefined || (step === undefined && asked);
  const [tab, setTab] = useState<PhoneTab>(
    wantsReview && plan.drafting !== null ? "review" : step === "dispatch" ? "receipts" : "text",
  );
  const tasks = useCheck((state) => state.view?.tasks.length);
  const tabs: readonly PhoneTab[] = [
    "text",
    "tasks",
    ...(plan.drafting === null ? [] : (["review"] as const)),
    ...(plan.publishedNo === 0 ? [] : (["receipts"] as const)),
  ];
  const title = plan.drafting?.title ?? plan.title;
  return (
    <PlanOfPage value={readable}>
      <PhoneHeader title={title === "" ? plan.document.name : title} back />
      <div className="phone-plan-state">
        <PlanStateTag plan={plan} />
        <span>{plan.unitName}</span>
        <PhoneSteps plan={plan} personId={personId} />
      </div>
      <Remarks onRemark={() => setTab("review")} />
      <Tabs
        label={said.tabs}
        current={tab}
        tabs={tabs.map((key) => ({
          key,
          name: said[key],
          ...(key === "tasks" && tasks !== undefined ? { count: tasks } : {}),
        }))}
        onChoose={(key) => setTab(tabs.find((each) => each === key) ?? "text")}
      >
        {tab === "review" ? (
          <PhoneReview onText={() => setTab("text")} />
        ) : tab === "receipts" ? (
          <PhoneReceipts />
        ) : (
          <OpenedDocument opened={opened}>
            {tab === "tasks" ? (
              <PhoneTasks onText={() => setTab("text")} />
            ) : (
              <div className="phone-plan-text">
                <PaperText compact />
              </div>
            )}
          </OpenedDocument>
        )}
      </Tabs>
    </PlanOfPage>
  );
}

/** Margin and bar of remarks; a remark that is begun opens where it is written. */
function Remarks({ onRemark }: { readonly onRemark: () => void }) {
  usePaperComments("beside");
  const begun = useRemarking(({ place, paragraph }) => place !== null || paragraph !== null);
  useEffect(() => {
    if (begun) onRemark();
  }, [begun]);
  return null;
}

/** Where the plan is on its way, as dots with the name of the step. */
function PhoneSteps({ plan, personId }: { readonly plan: Plan; readonly personId: string }) {
  const say = useWords(words);
  const said = useWords(phoneWords);
  const states = planStepStates(plan);
  const now = stepNow(plan, personId);
  const at = states.findIndex(({ key }) => key === now);
  return (
    <span className="phone-steps" title={said.stepAt(at + 1, states.length, say.steps[now])}>
      {states.map(({ key, done }) => (
        <span key={key} className={key === now ? "now" : done ? "done" : ""} aria-hidden />
      ))}
      <span className="visually-hidden">{said.stepAt(at + 1, states.length, "")}</span>
      {say.steps[now]}
    </span>
  );
}
