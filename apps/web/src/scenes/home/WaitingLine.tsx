import { Link } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { lazyPart } from "../../api/lazy-part.ts";
import { planName } from "../../language/plan-name.ts";
import { useBilingual, useWords } from "../../language/use-words.ts";
import { today } from "../../state/clock.ts";
import { Button } from "../../ui/Button.tsx";
import { Lamp } from "../../ui/Lamp.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { namesDay, shortDay } from "../duties/short-day.ts";
import type { WaitingActions } from "./use-waiting-actions.ts";
import { itemKey, type WaitingItem } from "./waiting-lists.ts";
import { words } from "./words.ts";

const SignOffDialog = lazyPart(async () => (await import("./WaitingDialogs.tsx")).SignOffDialog);
const SendBackDialog = lazyPart(async () => (await import("./WaitingDialogs.tsx")).SendBackDialog);

/** One thing that waits: what, of which plan, by when, and what can be done about it here. */
export function WaitingLine({
  item,
  actions,
}: {
  readonly item: WaitingItem;
  readonly actions: WaitingActions;
}) {
  switch (item.kind) {
    case "duty":
      return <DutyLine item={item} actions={actions} />;
    case "report":
      return <ReportLine item={item} actions={actions} />;
    case "plan":
      return <PlanLine item={item} />;
  }
}

type Of<K extends WaitingItem["kind"]> = Extract<WaitingItem, { readonly kind: K }>;

function DutyLine({
  item,
  actions,
}: {
  readonly item: Of<"duty">;
  readonly actions: WaitingActions;
}) {
  const say = useWords(words);
  const told = useBilingual();
  const [asking, setAsking] = useState(false);
  const { duty, of } = item;
  const { id: dutyId, taskText, planTitle, unitName, due, lit, chases } = duty;
  const busy = actions.resting.has(itemKey(item));
  return (
    <li className={busy ? "waiting-line resting" : "waiting-line"}>
      <Link to="/duties/$dutyId" params={{ dutyId }} className="waiting-open">
        <span className="waiting-text">{taskText}</span>
        <span className="waiting-facts">
          {lit === null ? null : <Lamp light={lit.light} reason={told(lit.reason)} />}
          <Mark of={of} />
          {chases === 0 ? null : <Tag tone="amber">{say.chased(chases)}</Tag>}
          {due === null || namesDay(lit?.reason, due) ? null : (
            <span>{say.due(shortDay(due, today()))}</span>
          )}
          <span>{unitName}</span>
          <span className="waiting-plan">{planName(planTitle)}</span>
        </span>
      </Link>
      <span className="waiting-actions">
        {of === "toSign" ? (
          <Button kind="primary" busy={busy} onPress={() => actions.sign(item, duty)}>
            {say.sign}
          </Button>
        ) : of === "toConfirm" ? (
          <Button kind="primary" busy={busy} onPress={() => actions.confirm(item, duty)}>
            {say.confirm}
          </Button>
        ) : of === "toSignOff" ? (
          <Button kind="primary" busy={busy} onPress={() => setAsking(true)}>
            {say.signOff}
          </Button>
        ) : (
          <Link to="/duties/$dutyId" params={{ dutyId }} className="button">
            {of === "toReport" ? say.report : say.answer}
          </Link>
        )}
      </span>
      {asking ? (
        <Suspense fallback={null}>
          <SignOffDialog
            text={taskText}
            onGive={() => actions.signOff(item, duty)}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      ) : null}
    </li>
  );
}

function ReportLine({
  item,
  actions,
}: {
  readonly item: Of<"report">;
  readonly actions: WaitingActions;
}) {
  const say = useWords(words);
  const [asking, setAsking] = useState(false);
  const { report, of } = item;
  const { dutyId, taskText, planTitle, unitName, done, percent } = report;
  const busy = actions.resting.has(itemKey(item));
  return (
    <li className={busy ? "waiting-line resting" : "waiting-line"}>
      <Link to="/duties/$dutyId" params={{ dutyId }} className="waiting-open">
        <span className="waiting-text">{done === "" ? taskText : done}</span>
        <span className="waiting-facts">
          <Mark of={of} />
          <strong className="number">{percent}%</strong>
          <span>{unitName}</span>
          <span className="waiting-plan">{done === "" ? planName(planTitle) : taskText}</span>
        </span>
      </Link>
      <span className="waiting-actions">
        {of === "sentBack" ? (
          <Link to="/duties/$dutyId" params={{ dutyId }} className="button">
            {say.edit}
          </Link>
        ) : (
          <>
            <Button busy={busy} onPress={() => setAsking(true)}>
              {say.sendBack}
            </Button>
            <Button
              kind="primary"
              busy={busy}
              onPress={() =>
                of === "toReview" ? actions.pass(item, report) : actions.take(item, report)
              }
            >
              {of === "toReview" ? say.pass : say.take}
            </Button>
          </>
        )}
      </span>
      {asking ? (
        <Suspense fallback={null}>
          <SendBackDialog
            onGive={(reason) => actions.sendBack(item, report, reason)}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      ) : null}
    </li>
  );
}

function PlanLine({ item }: { readonly item: Of<"plan"> }) {
  const say = useWords(words);
  const { id: planId, title, unitName } = item.plan;
  return (
    <li className="waiting-line">
      <Link to="/plans/$planId" params={{ planId }} className="waiting-open">
        <span className="waiting-text">{title}</span>
        <span className="waiting-facts">
          <span>{unitName}</span>
        </span>
      </Link>
      <span className="waiting-actions">
        <Link to="/plans/$planId" params={{ planId }} className="button">
          {say.read}
        </Link>
      </span>
    </li>
  );
}

function Mark({ of }: { readonly of: WaitingItem["of"] }) {
  const { tags } = useWords(words);
  return of in tags ? <Tag>{tags[of as keyof typeof tags]}</Tag> : null;
}
