import { Ellipsis, GitMerge, Scissors, Tag, Trash2, Undo2 } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import type { TaskView } from "../../../checker/view.ts";
import { useWords } from "../../../language/use-words.ts";
import { useCheck } from "../../../state/check-store.ts";
import { setKind } from "../changes/correct-fields.ts";
import { joinTask, splitFrom } from "../changes/rearrange-tasks.ts";
import { act, drop } from "../task-actions.ts";
import "./task-menu.css";
import { words } from "./words.ts";

/** What a card unfolds below its answers. */
export type CardPanel = "merge" | "split";

const icon = { size: 14, strokeWidth: 1.8, "aria-hidden": true } as const;

interface Props {
  readonly task: TaskView;
  readonly onPanel: (panel: CardPanel) => void;
}

/** What can be done with a whole task: merged, split, made a requirement, dropped. */
export function TaskMenu({ task, onPanel }: Props) {
  const said = useWords(words);
  const whole = useCheck((state) => splitFrom(state.history.present.corrections, task.text));
  const other = task.kind === "task" ? "requirement" : "task";
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="card-icon" title={said.more} aria-label={said.more}>
        <Ellipsis size={16} strokeWidth={1.8} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="task-menu" align="end" sideOffset={4}>
          <Item label={said.mergeInto} onSelect={() => onPanel("merge")}>
            <GitMerge {...icon} />
          </Item>
          <Item label={said.split} onSelect={() => onPanel("split")}>
            <Scissors {...icon} />
          </Item>
          {whole !== null && (
            <Item
              label={said.join}
              onSelect={() => act("merged", task.no, (now) => joinTask(now, whole))}
            >
              <Undo2 {...icon} />
            </Item>
          )}
          <Item
            label={other === "task" ? said.makeTask : said.makeRequirement}
            onSelect={() => useCheck.getState().correct((now) => setKind(now, task.id, other))}
          >
            <Tag {...icon} />
          </Item>
          <DropdownMenu.Separator className="task-menu-line" />
          <Item label={said.drop} keys="Del" onSelect={() => drop([task.id], task.no)}>
            <Trash2 {...icon} />
          </Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Item(props: {
  readonly label: string;
  readonly keys?: string;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}) {
  return (
    <DropdownMenu.Item className="task-menu-item" onSelect={props.onSelect}>
      {props.children}
      <span>{props.label}</span>
      {props.keys !== undefined && <kbd>{props.keys}</kbd>}
    </DropdownMenu.Item>
  );
}
