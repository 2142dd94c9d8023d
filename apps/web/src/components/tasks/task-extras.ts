import type { ComponentType } from "react";
import type { TaskView } from "../../checker/view.ts";

/** What a scene adds to the list of tasks: a column with its keys, tabs beside it. The check without a server has none. */
export interface TaskExtras {
  /** The head of the column. */
  readonly Head: ComponentType;
  /** Its cell in a row. */
  readonly Cell: ComponentType<{ readonly task: TaskView }>;
  /** The same in an open card, with words. */
  readonly Card: ComponentType<{ readonly task: TaskView }>;
  /** What can be done with several marked rows. */
  readonly Marked: ComponentType<{ readonly ids: readonly string[] }>;
  /** A key pressed on the list, with the rows that it means; true where it was taken. */
  readonly onKey: (key: string, ids: readonly string[]) => boolean;
  readonly tabs: readonly TaskTab[];
}

/** A tab beside the tasks. */
export interface TaskTab {
  readonly key: string;
  /** Its name with a count. */
  readonly Label: ComponentType;
  readonly Panel: ComponentType;
}
