import { Tabs } from "radix-ui";
import { type ReactNode, useState } from "react";
import type { Comparison } from "../../checker/compare-view.ts";
import { useWords } from "../../language/use-words.ts";
import "./compare-parts.css";
import { TaskChanges } from "./TaskChanges.tsx";
import { UnitChanges } from "./UnitChanges.tsx";
import { words } from "./words.ts";

/** The parts of the comparison beside the text; on a phone the text is one of them. */
export type Part = "text" | "tasks" | "units";

/** What changed in the tasks and whom it touches. */
export function TouchedParts({
  comparison,
  part,
  onPart,
  onShow,
  onClose,
  text,
}: {
  readonly comparison: Comparison;
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  readonly onShow: (row: string) => void;
  readonly onClose: () => void;
  /** The text, where it shares the tabs. */
  readonly text?: ReactNode;
}) {
  const say = useWords(words);
  const [unit, setUnit] = useState<string | null>(null);
  const { tasks, units } = comparison;
  const affected = tasks.filter(({ kind }) => kind !== "renumbered").length;
  const shown = part === "text" && text === undefined ? "tasks" : part;
  const chooseUnit = (name: string): void => {
    setUnit(name);
    onPart("tasks");
  };
  return (
    <Tabs.Root
      className="compare-parts"
      value={shown}
      onValueChange={(value) => onPart(value as Part)}
    >
      <Tabs.List className="compare-tabs" aria-label={say.ledger}>
        {text === undefined ? null : (
          <Tabs.Trigger className="compare-tab" value="text">
            {say.parts.text}
          </Tabs.Trigger>
        )}
        <Tabs.Trigger className="compare-tab" value="tasks">
          {say.parts.tasks} <span className="number">{affected}</span>
        </Tabs.Trigger>
        <Tabs.Trigger className="compare-tab" value="units">
          {say.parts.units} <span className="number">{units.length}</span>
        </Tabs.Trigger>
      </Tabs.List>
      {text === undefined ? null : (
        // Stays mounted: its place in the text would be lost.
        <Tabs.Content
          className="compare-part compare-part-text"
          value="text"
          forceMount
          hidden={shown !== "text"}
        >
          {text}
        </Tabs.Content>
      )}
      <Tabs.Content className="compare-part" value="tasks">
        <TaskChanges
          comparison={comparison}
          unit={unit}
          onUnit={setUnit}
          onShow={onShow}
          onClose={onClose}
        />
      </Tabs.Content>
      <Tabs.Content className="compare-part" value="units">
        <UnitChanges comparison={comparison} onUnit={chooseUnit} />
      </Tabs.Content>
    </Tabs.Root>
  );
}
