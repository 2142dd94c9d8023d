import { useMemo } from "react";
import { useWords } from "../../../language/use-words.ts";
import { Field } from "../../../ui/desk/Form.tsx";
import { UnitPicker } from "../../../ui/desk/UnitPicker.tsx";
import { DialogForm } from "../DialogForm.tsx";
import type { Unit } from "./unit-rows.ts";
import type { useUnitCommands } from "./use-unit-commands.ts";
import { words } from "./words.ts";

/** Puts a unit, with all below it, under another one. */
export function MoveDialog({
  unit,
  units,
  commands: { move },
  onClose,
}: {
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly commands: ReturnType<typeof useUnitCommands>;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const places = useMemo(
    () =>
      units.filter(
        ({ path, mayChange, retiredAt }) =>
          mayChange && retiredAt === null && !path.startsWith(unit.path),
      ),
    [units, unit.path],
  );
  return (
    <DialogForm<{ readonly parentId: string }>
      title={say.moveTitle(unit.name)}
      description={say.moveHelp}
      initial={unit.parentId === null ? {} : { parentId: unit.parentId }}
      error={move.error}
      busy={move.pending}
      action={say.moveAction}
      onSubmit={({ parentId }) => {
        if (parentId === unit.parentId) onClose();
        else move.to(unit, parentId, onClose);
      }}
      onClose={onClose}
    >
      <Field name="parentId" label={say.newParent} required>
        <UnitPicker units={places} />
      </Field>
    </DialogForm>
  );
}
