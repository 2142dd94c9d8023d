import type { Corrections } from "@luoshi/compiler";
import type { CorrectedField, TaskView } from "../../checker/view.ts";
import { useCheck } from "../../state/check-store.ts";
import { announce } from "../start/announce.ts";
import { clearField } from "../tasks/changes/correct-fields.ts";
import { usePhone } from "./phone-state.ts";
import { words } from "./words.ts";

/** What a form on the selected task needs: the task, how to save, and the way back to what the text says. */
export interface TaskForm {
  readonly task: TaskView | undefined;
  readonly save: (change: (corrections: Corrections) => Corrections) => void;
  /** Null where nothing was corrected. */
  readonly restore: (() => void) | null;
}

/** A form on one field of the selected task. */
export function useTaskForm(field: CorrectedField): TaskForm {
  const task = useCheck(({ view, selection }) =>
    view?.tasks.find(({ id }) => id === selection.task),
  );
  const take = (change: (corrections: Corrections) => Corrections, restored: boolean): void => {
    const { correct, language } = useCheck.getState();
    const { form } = words[language];
    correct(change);
    announce(restored ? form.restored : form.saved);
    usePhone.getState().closePage();
  };
  const corrected = task?.corrected.includes(field) === true;
  return {
    task,
    save: (change) => take(change, false),
    restore:
      task === undefined || !corrected
        ? null
        : () => take((corrections) => clearField(corrections, task.id, field), true),
  };
}
