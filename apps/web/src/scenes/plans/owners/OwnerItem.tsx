import { CircleCheck, CircleHelp } from "lucide-react";
import { useState } from "react";
import { noFilter } from "../../../components/tasks/list/filter-tasks.ts";
import { usePane } from "../../../components/tasks/pane-state.ts";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { useCheck } from "../../../state/check-store.ts";
import { Button } from "../../../ui/Button.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import type { DraftOwner } from "../plan-answers.ts";
import { usePlan } from "../use-plan.ts";
import { OwnerChoice } from "./OwnerChoice.tsx";
import { isOpen, roleOf } from "./owner-order.ts";
import { useAnswerOwner } from "./use-answer-owner.ts";
import { words } from "./words.ts";

/** One written name: who that is and why, or the question with its candidates. */
export function OwnerItem({
  owner,
  asked,
}: {
  readonly owner: DraftOwner;
  readonly asked: boolean;
}) {
  const say = useWords(words);
  const told = useBilingual();
  const { may } = usePlan();
  const [choosing, setChoosing] = useState(false);
  const { answer, pending } = useAnswerOwner(() => setChoosing(false));
  const { written, status, target, targetName, why, candidates, taskKeys } = owner;
  const open = isOpen(owner);
  const role = roleOf(target);
  return (
    <li id={`owner-${written}`} className={`owner${open ? " open" : ""}${asked ? " asked" : ""}`}>
      <div className="owner-line">
        {open ? (
          <CircleHelp size={16} className="owner-mark open" aria-label={say[status]} />
        ) : (
          <CircleCheck size={16} className="owner-mark" aria-label={say[status]} />
        )}
        <span className="owner-written">{written}</span>
        {open ? null : (
          <>
            <span className="owner-arrow" aria-hidden>
              →
            </span>
            <b className="owner-target">
              {targetName}
              {role === undefined ? null : say.role(role)}
            </b>
          </>
        )}
        <Tag tone={open ? "amber" : "plain"}>
          {target !== null && targetName === null ? say.gone : say[status]}
        </Tag>
        <button
          type="button"
          className="link owner-tasks number"
          title={say.showTasks(written)}
          onClick={() => showTasks(written, taskKeys)}
        >
          {say.tasks(taskKeys.length)}
        </button>
        {may.edit && !open && !choosing ? (
          <button
            type="button"
            className="link"
            aria-label={say.changeOf(written)}
            onClick={() => setChoosing(true)}
          >
            {say.change}
          </button>
        ) : null}
      </div>
      <p className="owner-why">{told(why.text)}</p>
      {may.edit && (open || choosing) ? (
        <div className="owner-question">
          {candidates.length > 0 ? (
            <div className="owner-candidates" role="group" aria-label={say.which(written)}>
              {candidates.map((candidate, at) => (
                <span key={at} title={told(candidate.why.text)}>
                  <Button busy={pending} onPress={() => answer(owner, candidate.target, true)}>
                    {candidate.name}
                    {roleOf(candidate.target) === undefined
                      ? null
                      : say.role(roleOf(candidate.target) ?? "")}
                  </Button>
                  <span className="owner-candidate-why">{told(candidate.why.text)}</span>
                </span>
              ))}
            </div>
          ) : null}
          <OwnerChoice
            busy={pending}
            unfolded={candidates.length === 0}
            onChoose={(chosen, remember) => answer(owner, chosen, remember)}
            onCancel={open ? null : () => setChoosing(false)}
            onTakeBack={status === "answered" ? () => answer(owner, null, false) : null}
          />
        </div>
      ) : null}
    </li>
  );
}

/** The tasks that bear the name, in the list. */
function showTasks(written: string, taskKeys: readonly string[]): void {
  const first = useCheck.getState().view?.tasks.find(({ id }) => taskKeys.includes(id));
  usePane.setState({ tab: "tasks", filter: { ...noFilter, words: written } });
  if (first !== undefined) useCheck.getState().select({ task: first.id, problem: null });
}
