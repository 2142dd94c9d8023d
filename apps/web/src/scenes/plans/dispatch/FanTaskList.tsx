import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { Tag } from "../../../ui/Tag.tsx";
import {
  type FanChoice,
  type FanOut,
  type FanTask,
  hasWords,
  newUnits,
  pairKey,
  toggled,
} from "./fan-out.ts";
import { PartTick } from "./PartTick.tsx";
import { words } from "./words.ts";

interface ListProps {
  readonly fan: FanOut;
  readonly choice: FanChoice;
  readonly typed: string;
  readonly onChange: (choice: FanChoice) => void;
}

/** Task by task, each with the units that would get it. */
export function FanTaskList({ fan, choice, typed, onChange }: ListProps) {
  const say = useWords(words);
  const shown = fan.tasks.filter(({ no, text, units }) =>
    hasWords(typed.trim(), [no, text, ...units.map(({ name }) => name)]),
  );
  if (shown.length === 0) return <p className="dispatch-none">{say.nothingFound}</p>;
  return (
    <ul className="fan">
      {shown.map((task) => (
        <FanTaskItem key={task.taskId} task={task} choice={choice} onChange={onChange} />
      ))}
    </ul>
  );
}

function FanTaskItem({
  task,
  choice,
  onChange,
}: {
  readonly task: FanTask;
  readonly choice: FanChoice;
  readonly onChange: (choice: FanChoice) => void;
}) {
  const say = useWords(words);
  const told = useBilingual();
  const [open, setOpen] = useState(false);
  const { taskId, no, text, due, units, obstacles } = task;
  const going = newUnits(task, choice);
  const left = units.filter(({ dispatched }) => !dispatched);
  const name = `${no} ${text}`;
  return (
    <li className={obstacles.length > 0 ? "fan-item blocked" : "fan-item"}>
      <div className="fan-line">
        <PartTick
          label={say.include(name)}
          disabled={obstacles.length > 0 || left.length === 0}
          state={going.length === 0 ? "none" : going.length === left.length ? "all" : "some"}
          onToggle={() =>
            onChange({
              ...choice,
              withoutTasks: toggled(choice.withoutTasks, [taskId]),
              // Ticked again, it goes to all.
              withoutUnits: choice.withoutTasks.has(taskId)
                ? new Set([...choice.withoutUnits].filter((key) => !key.startsWith(`${taskId} `)))
                : choice.withoutUnits,
            })
          }
        />
        <button
          type="button"
          className={open ? "fan-unfold open" : "fan-unfold"}
          aria-expanded={open}
          aria-label={say.unfold(name)}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight size={14} aria-hidden />
        </button>
        <span className="fan-no number">{no}</span>
        <span
          className={open ? "fan-text open" : "fan-text"}
          title={text}
          onClick={() => setOpen(!open)}
        >
          {text}
        </span>
        <span className="fan-due number">{due === null ? say.noDue : say.due(due)}</span>
        <span className="fan-count number">{say.unitCount(going.length, units.length)}</span>
      </div>
      {obstacles.map(({ code, message }) => (
        <p key={code} className="fan-obstacle">
          {told(message)}
        </p>
      ))}
      {open ? (
        <div className="fan-open">
          <input
            type="text"
            className="fan-wording"
            aria-label={say.wording}
            placeholder={say.wording}
            maxLength={4000}
            value={choice.wording.get(taskId) ?? ""}
            onChange={(event) =>
              onChange({
                ...choice,
                wording: new Map(choice.wording).set(taskId, event.target.value),
              })
            }
          />
          <ul>
            {units.map((unit) => {
              const key = pairKey(taskId, unit.id);
              const goes = going.some(({ id }) => id === unit.id);
              return (
                <li key={unit.id} className="fan-unit">
                  <PartTick
                    label={say.include(unit.name)}
                    disabled={unit.dispatched || obstacles.length > 0}
                    state={goes ? "all" : "none"}
                    onToggle={() =>
                      onChange({
                        ...choice,
                        withoutUnits: toggled(choice.withoutUnits, [key]),
                        withoutTasks: new Set(
                          [...choice.withoutTasks].filter((each) => each !== taskId),
                        ),
                      })
                    }
                  />
                  <span>{unit.name}</span>
                  <Tag tone={unit.part === "support" ? "plain" : "primary"}>
                    {say.parts[unit.part]}
                  </Tag>
                  {unit.dispatched ? <Tag tone="green">{say.dispatched}</Tag> : null}
                  {goes ? (
                    <input
                      type="text"
                      className="fan-wording unit"
                      aria-label={say.wordingUnit(unit.name)}
                      placeholder={say.wordingUnit(unit.name)}
                      maxLength={4000}
                      value={choice.wordings.get(key) ?? ""}
                      onChange={(event) =>
                        onChange({
                          ...choice,
                          wordings: new Map(choice.wordings).set(key, event.target.value),
                        })
                      }
                    />
                  ) : null}
                </li>
              );
            })}
          </ul>
        </div>
      ) : null}
    </li>
  );
}
