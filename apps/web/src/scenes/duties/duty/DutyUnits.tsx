import { BellRing } from "lucide-react";
import { useCommand } from "../../../api/use-command.ts";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { today } from "../../../state/clock.ts";
import { Button } from "../../../ui/Button.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { useUndoable } from "../../../ui/use-undoable.ts";
import { DueDay } from "../DueDay.tsx";
import { dutyRefreshes } from "../duty-refreshes.ts";
import { dayOfMoment } from "../moments.ts";
import { StateTag } from "../StateTag.tsx";
import { words as dutyWords } from "../words.ts";
import type { DutyDetail } from "./duty-detail.ts";
import { type Receipt, receiptsOf } from "./receipts.ts";
import { words } from "./words.ts";

/** The dispatch tree of the task with who has answered, and a reminder for those who have not. */
export function DutyUnits({
  duty,
  onGo,
}: {
  readonly duty: DutyDetail;
  readonly onGo: (dutyId: string) => void;
}) {
  const say = useWords(words);
  const told = useBilingual();
  const undoable = useUndoable();
  const chase = useCommand("POST /api/chases", {
    refreshes: dutyRefreshes,
    onDone: ({ chased }) => showToast({ kind: "done", text: say.chased(chased), action: null }),
    onRefused: ({ answer }) =>
      showToast({ kind: "error", text: told(answer.message), action: null }),
  });
  const receipts = receiptsOf(duty);
  const answered = receipts.filter(({ state }) => state !== "assigned").length;
  const waiting = receipts.filter(({ state, mayChase }) => state === "assigned" && mayChase);
  const remind = (ids: readonly string[]): void =>
    undoable(
      say.willChase(ids.length),
      () => chase.give({ body: { dutyIds: [...ids] } }),
      () => {},
    );
  return (
    <section className="duty-section" aria-label={say.units}>
      <div className="duty-section-head">
        <h3>{say.units}</h3>
        <span className="duty-faint">
          {say.unitsOf(answered, receipts.length)} · {say.taskProgress(duty.task.percent)}
        </span>
      </div>
      <ul className="duty-units">
        {receipts.map((receipt) => (
          <UnitLine
            key={receipt.id}
            receipt={receipt}
            onGo={() => onGo(receipt.id)}
            onChase={() => remind([receipt.id])}
          />
        ))}
      </ul>
      {waiting.length > 1 ? (
        <Button
          icon={<BellRing size={14} aria-hidden />}
          busy={chase.pending}
          onPress={() => remind(waiting.map(({ id }) => id))}
        >
          {say.chaseUnanswered(waiting.length)}
        </Button>
      ) : null}
    </section>
  );
}

function UnitLine({
  receipt,
  onGo,
  onChase,
}: {
  readonly receipt: Receipt;
  readonly onGo: () => void;
  readonly onChase: () => void;
}) {
  const say = useWords(words);
  const all = useWords(dutyWords);
  const { unitName, part, persons, self, depth, state, percent, weight, due } = receipt;
  return (
    <li className={self ? "self" : undefined} style={{ paddingLeft: 8 + depth * 18 }}>
      <span className="duty-unit-name">
        {self ? (
          <strong>{unitName}</strong>
        ) : (
          <button type="button" className="link" onClick={onGo}>
            {unitName}
          </button>
        )}
        <span className="duty-faint">
          {[
            part === null ? null : all.parts[part],
            weight === null ? null : say.weight(weight),
            persons.length === 0 ? null : persons.join("、"),
          ]
            .filter((each) => each !== null)
            .join(" · ")}
        </span>
      </span>
      <span className="duty-unit-due">
        <DueDay due={due} today={today()} />
      </span>
      <span className="duty-unit-state">
        <StateTag state={state} chases={receipt.chases} />
      </span>
      <span className="duty-unit-percent number">{percent}%</span>
      <span className="duty-unit-signed">
        {receipt.signedAt === null ? (
          receipt.mayChase ? (
            <button
              type="button"
              className="link"
              aria-label={say.chaseOne(unitName)}
              onClick={onChase}
            >
              {say.chase}
            </button>
          ) : (
            <span className="duty-faint">{say.waiting}</span>
          )
        ) : (
          <span className="duty-faint number">{dayOfMoment(receipt.signedAt).slice(5)}</span>
        )}
      </span>
    </li>
  );
}
