import { useState } from "react";
import type { TaskView } from "../../../checker/view.ts";
import { stableTasks } from "../../../components/tasks/stable-lists.ts";
import { useWords } from "../../../language/use-words.ts";
import { useCheck } from "../../../state/check-store.ts";
import { words as checkWords } from "../check/words.ts";
import { usePlan } from "../use-plan.ts";
import { words } from "./words.ts";

/** The tasks of the plan, one below the other; a press opens what is asked, of whom, by when. */
export function PhoneTasks({ onText }: { readonly onText: () => void }) {
  const said = useWords(words);
  const tasks = useCheck(stableTasks);
  const [open, setOpen] = useState<string | null>(null);
  if (tasks.length === 0) return <p className="phone-plans-none">{said.noTask}</p>;
  return (
    <ul className="phone-plan-tasks">
      {tasks.map((task) => (
        <PhoneTask
          key={task.id}
          task={task}
          open={task.id === open}
          onPress={() => setOpen(task.id === open ? null : task.id)}
          onText={() => {
            useCheck.getState().select({ task: task.id, problem: null });
            onText();
          }}
        />
      ))}
    </ul>
  );
}

function PhoneTask({
  task,
  open,
  onPress,
  onText,
}: {
  readonly task: TaskView;
  readonly open: boolean;
  readonly onPress: () => void;
  readonly onText: () => void;
}) {
  const said = useWords(words);
  const { dispositions } = useWords(checkWords);
  const { drafting } = usePlan();
  const decision = drafting?.tasks.find(({ key }) => key === task.id);
  const owners = task.units.map(({ name }) => name).join("、");
  const due = task.deadline?.text ?? task.ongoing ?? "";
  const facts = [
    [said.path, task.pathLabel],
    [said.quota, task.quotas.map(({ text }) => text).join("；")],
    [said.rhythm, task.recurrences.map(({ text }) => text).join("；")],
  ] as const;
  return (
    <li>
      <button type="button" className="phone-task" aria-expanded={open} onClick={onPress}>
        <span className="phone-task-title">
          <span className="number">{task.no}</span>
          {task.title}
        </span>
        <span className="phone-plan-facts">
          <span className={owners === "" ? "amber" : undefined}>
            {owners === "" ? said.none : owners}
          </span>
          {due === "" ? null : <span className="number">{due}</span>}
          {decision === undefined ? null : <span>{dispositions[decision.disposition]}</span>}
        </span>
      </button>
      {open ? (
        <div className="phone-task-open">
          <p>{task.text}</p>
          <dl>
            {facts.map(([name, value]) =>
              value === "" ? null : (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ),
            )}
          </dl>
          <button type="button" className="link" onClick={onText}>
            {said.showText}
          </button>
        </div>
      ) : null}
    </li>
  );
}
