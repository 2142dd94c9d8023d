import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { Field } from "../../../ui/desk/Form.tsx";
import { UnitsPicker } from "../../../ui/desk/UnitPicker.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { DialogForm } from "../DialogForm.tsx";
import { unitRefreshes } from "./unit-refreshes.ts";
import type { Unit } from "./unit-rows.ts";
import { words } from "./words.ts";

/** Retires a unit, and says who has its work from now on. */
export function RetireDialog({
  unit,
  units,
  onClose,
}: {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const retire = useCommand("POST /api/units/:unitId/retire", {
    refreshes: unitRefreshes,
    onDone: () => {
      showToast({ kind: "done", text: say.done.retired(unit.name), action: null });
      onClose();
    },
  });
  return (
    <DialogForm<{ readonly successors?: readonly string[] }>
      title={say.retireTitle(unit.name)}
      description={say.retireHelp}
      error={retire.error}
      busy={retire.pending}
      action={say.retire}
      onSubmit={({ successors = [] }) =>
        retire.give({
          params: { unitId: unit.id },
          body: { version: unit.version, successors: [...successors] },
        })
      }
      onClose={onClose}
    >
      <Field name="successors" label={say.successors} help={say.successorsHelp}>
        <UnitsPicker
          units={units.filter(({ id, retiredAt }) => id !== unit.id && retiredAt === null)}
        />
      </Field>
    </DialogForm>
  );
}
