import { ChevronRight } from "lucide-react";
import { useMemo, useState } from "react";
import { useWords } from "../../../language/use-words.ts";
import { Tag } from "../../../ui/Tag.tsx";
import {
  type FanChoice,
  type FanOut,
  type FanUnit,
  fanUnits,
  hasWords,
  newUnits,
  pairKey,
} from "./fan-out.ts";
import { PartTick } from "./PartTick.tsx";
import { words } from "./words.ts";

/** Unit by unit, as they stand in the tree, each with the tasks that would come to it. */
export function FanUnitList({
  fan,
  tree,
  choice,
  typed,
  onChange,
}: {
  readonly fan: FanOut;
  readonly tree: readonly { readonly id: string; readonly parentId: string | null }[];
  readonly choice: FanChoice;
  readonly typed: string;
  readonly onChange: (choice: FanChoice) => void;
}) {
  const say = useWords(words);
  const units = useMemo(() => fanUnits(fan, tree), [fan, tree]);
  const shown = units.filter(({ name, tasks }) =>
    hasWords(typed.trim(), [name, ...tasks.map(({ task }) => task.text)]),
  );
  if (shown.length === 0) return <p className="dispatch-none">{say.nothingFound}</p>;
  return (
    <ul className="fan">
      {shown.map((unit) => (
        <FanUnitItem key={unit.id} unit={unit} choice={choice} onChange={onChange} />
      ))}
    </ul>
  );
}

function FanUnitItem({
  unit: { id, name, depth, tasks },
  choice,
  onChange,
}: {
  readonly unit: FanUnit;
  readonly choice: FanChoice;
  readonly onChange: (choice: FanChoice) => void;
}) {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  const free = tasks.filter(({ task, unit }) => !unit.dispatched && task.obstacles.length === 0);
  const goes = ({ task }: FanUnit["tasks"][number]) =>
    newUnits(task, choice).some((each) => each.id === id);
  const going = free.filter(goes);
  const toggle = (some: FanUnit["tasks"]): void => {
    // A task that was left out as a whole comes in again with this unit alone.
    const ids = some.map(({ task }) => task.taskId);
    const adding = some.some((each) => !goes(each));
    const withoutUnits = new Set(choice.withoutUnits);
    for (const { task } of some) {
      if (!adding || !choice.withoutTasks.has(task.taskId)) continue;
      for (const other of task.units) withoutUnits.add(pairKey(task.taskId, other.id));
    }
    for (const taskId of ids) {
      if (adding) withoutUnits.delete(pairKey(taskId, id));
      else withoutUnits.add(pairKey(taskId, id));
    }
    const withoutTasks = adding
      ? new Set([...choice.withoutTasks].filter((each) => !ids.includes(each)))
      : choice.withoutTasks;
    onChange({ ...choice, withoutUnits, withoutTasks });
  };
  return (
    <li className="fan-item" style={{ paddingLeft: depth * 22 }}>
      <div className="fan-line">
        <PartTick
          label={say.include(name)}
          disabled={free.length === 0}
          state={going.length === 0 ? "none" : going.length === free.length ? "all" : "some"}
          onToggle={() => toggle(free)}
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
        <span className="fan-text" onClick={() => setOpen(!open)}>
          {name}
        </span>
        <span className="fan-count number">{say.taskCount(going.length, tasks.length)}</span>
      </div>
      {open ? (
        <ul className="fan-open">
          {tasks.map((each) => (
            <li key={each.task.taskId} className="fan-unit">
              <PartTick
                label={say.include(each.task.text)}
                disabled={!free.includes(each)}
                state={goes(each) ? "all" : "none"}
                onToggle={() => toggle([each])}
              />
              <span className="fan-no number">{each.task.no}</span>
              <span className="fan-unit-text" title={each.task.text}>
                {each.task.text}
              </span>
              <Tag tone={each.unit.part === "support" ? "plain" : "primary"}>
                {say.parts[each.unit.part]}
              </Tag>
              {each.unit.dispatched ? <Tag tone="green">{say.dispatched}</Tag> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
