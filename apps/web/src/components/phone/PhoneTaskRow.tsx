import { memo } from "react";
import type { TaskView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { SeverityMark } from "../problems/SeverityMark.tsx";
import { dueLabel } from "../tasks/list/due-label.ts";
import { lacksOwner } from "../tasks/list/lacking.ts";
import { orderedUnits } from "../tasks/list/ordered-units.ts";
import { usePhone } from "./phone-state.ts";
import { words } from "./words.ts";

interface Props {
  readonly task: TaskView;
  /** The plan's own year, which need not be said. */
  readonly year: number | null;
  readonly selected: boolean;
}

/** One task of the list: number and name, who, by when, how much. */
export const PhoneTaskRow = memo(function PhoneTaskRow({ task, year, selected }: Props) {
  const said = useWords(words);
  const [first, ...others] = orderedUnits(task.units);
  const due = dueLabel(task, year, said.days);
  const owner =
    first === undefined
      ? null
      : others.length === 0
        ? first.name
        : said.tasks.owners(first.name, task.units.length);
  const [quota] = task.quotas;
  return (
    <li>
      <button
        type="button"
        className={task.parent ? "phone-task parent" : "phone-task"}
        data-task-row={task.id}
        aria-current={selected ? "true" : undefined}
        onClick={() => {
          useCheck.getState().select({ task: task.id, problem: null });
          usePhone.getState().setDetent("half");
        }}
      >
        <span className="phone-task-head">
          <span className="number">{task.no}</span>
          <b>{task.title}</b>
          {task.severity !== null && (
            <SeverityMark
              severity={task.severity}
              label={said.tasks.problems(task.problems.length)}
            />
          )}
        </span>
        <span className="phone-task-facts">
          {owner !== null && <span className="phone-owner">{owner}</span>}
          {owner === null && lacksOwner(task) && (
            <span className="phone-missing">{said.tasks.missingOwner}</span>
          )}
          {due.tone !== "none" && (
            <span
              className={
                due.tone === "missing"
                  ? "phone-missing"
                  : due.tone === "fault"
                    ? "phone-wrong"
                    : "phone-deadline"
              }
            >
              {due.text}
            </span>
          )}
          {quota !== undefined && <span className="phone-quota">{quota.text}</span>}
        </span>
      </button>
    </li>
  );
});
