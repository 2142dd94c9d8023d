import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useCall } from "../../api/use-call.ts";
import { useRows } from "../../api/use-rows.ts";
import { useWords } from "../../language/use-words.ts";
import { PhoneHeader } from "../../phone-shell/PhoneHeader.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { words as listWords } from "./list/words.ts";
import { PlanStateTag } from "./PlanStateTag.tsx";
import "./phone/phone-plans.css";
import { words as phoneWords } from "./phone/words.ts";
import { planStates } from "./plan-search.ts";
import { words } from "./words.ts";

/** The list of plans on a phone, to be found and read. */
export function PlansScene() {
  const say = useWords(listWords);
  const own = useWords(phoneWords);
  const { title, states } = useWords(words);
  const navigate = useNavigate();
  const search = useSearch({ from: "/signed-in/plans" });
  const { state, ...filters } = search;
  const counts = useCall("GET /api/plans/counts", { query: filters });
  const plans = useRows("GET /api/plans", { query: search });
  const [typed, setTyped] = useState(search.text ?? "");
  const latest = useRef(search);
  latest.current = search;
  useEffect(() => {
    const text = typed.trim();
    const { text: before = "", ...rest } = latest.current;
    if (text === before) return;
    const timer = setTimeout(
      () =>
        void navigate({
          to: "/plans",
          search: text === "" ? rest : { ...rest, text },
          replace: true,
        }),
      300,
    );
    return () => clearTimeout(timer);
  }, [typed, navigate]);

  return (
    <>
      <PhoneHeader title={title} back />
      <div className="phone-plans-search">
        <input
          type="search"
          aria-label={say.search}
          placeholder={say.search}
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <Tabs
        label={say.tabs}
        current={state ?? "all"}
        tabs={[
          { key: "all", name: say.all },
          ...planStates.map((key) => {
            const count = counts.data?.[key];
            return { key, name: states[key], ...(count === undefined ? {} : { count }) };
          }),
        ]}
        onChoose={(key) => {
          const chosen = planStates.find((each) => each === key);
          const next = chosen === undefined ? filters : { ...filters, state: chosen };
          void navigate({ to: "/plans", search: next, replace: true });
        }}
      >
        {plans.error !== null && plans.rows.length === 0 ? (
          <ErrorState error={plans.error} onRetry={plans.reload} />
        ) : plans.loading ? (
          <Skeleton />
        ) : plans.rows.length === 0 ? (
          <EmptyState title={say.nothing} help={say.emptyReader} />
        ) : (
          <ul className="phone-plans">
            {plans.rows.map((plan) => (
              <li key={plan.id}>
                <Link to="/plans/$planId" params={{ planId: plan.id }}>
                  <span className="phone-plan-title">{plan.title}</span>
                  <span className="phone-plan-facts">
                    <PlanStateTag plan={plan} />
                    <span>{plan.unitName}</span>
                    {plan.ends === null ? null : <span>{own.until(plan.ends)}</span>}
                    {plan.progress === null ? null : (
                      <span>{say.done(plan.progress.done, plan.progress.total)}</span>
                    )}
                    {plan.progress === null || plan.progress.red === 0 ? null : (
                      <span className="phone-plan-red">{say.red(plan.progress.red)}</span>
                    )}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
        {plans.more ? (
          <div className="phone-plans-more">
            <Button busy={plans.loadingMore} onPress={plans.loadMore}>
              {own.more}
            </Button>
          </div>
        ) : null}
      </Tabs>
    </>
  );
}
