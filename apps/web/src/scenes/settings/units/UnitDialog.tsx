import type { CallError } from "@luoshi/server/contract/client";
import { useState } from "react";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { today } from "../../../state/clock.ts";
import { ConflictDialog } from "../../../ui/ConflictDialog.tsx";
import { Field } from "../../../ui/desk/Form.tsx";
import { Select } from "../../../ui/desk/Select.tsx";
import { TextInput } from "../../../ui/desk/TextInput.tsx";
import { RadioGroup, Toggle } from "../../../ui/desk/Toggle.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { DialogForm } from "../DialogForm.tsx";
import { printNames } from "../names.ts";
import { readAliases } from "./alias-list.ts";
import { unitRefreshes } from "./unit-refreshes.ts";
import type { Unit, UnitKind } from "./unit-rows.ts";
import { words } from "./words.ts";

interface Typed {
  readonly name: string;
  readonly keepFormer?: boolean;
  readonly shortName?: string;
  readonly kind: UnitKind;
  readonly aliases?: string;
  readonly reviewSteps?: "0" | "1" | "2";
}

/** Makes a unit below another, or changes one. */
export function UnitDialog({
  unit,
  parent,
  onDone,
  onClose,
}: {
  /** The unit to change; null to make one. */
  readonly unit: Unit | null;
  readonly parent: Pick<Unit, "id" | "name"> | null;
  readonly onDone: (unit: Unit) => void;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const [typed, setTyped] = useState<Typed | null>(null);
  const done = (made: Unit, text: string): void => {
    showToast({ kind: "done", text, action: null });
    onDone(made);
  };
  const make = useCommand("POST /api/units", {
    refreshes: unitRefreshes,
    onDone: (made) => done(made, say.done.made(made.name)),
  });
  const change = useCommand("PATCH /api/units/:unitId", {
    refreshes: unitRefreshes,
    onDone: (made) => done(made, say.done.saved(made.name)),
  });
  const save = (values: Typed, over?: Unit): void => {
    setTyped(values);
    const shortName = values.shortName?.trim() ? values.shortName.trim() : null;
    const aliases = [...readAliases(values.aliases ?? "", unit?.aliases ?? [])];
    const { name, kind } = values;
    if (unit === null) {
      if (parent !== null)
        make.give({ body: { parentId: parent.id, name, shortName, kind, aliases } });
      return;
    }
    const renamed = name.trim() !== unit.name && values.keepFormer === true;
    change.give({
      params: { unitId: unit.id },
      body: {
        version: (over ?? unit).version,
        name,
        ...(renamed ? { formerUntil: today() } : {}),
        shortName,
        kind,
        aliases,
        reviewSteps: Number(values.reviewSteps ?? unit.reviewSteps),
      },
    });
  };
  const current = conflictOf(change.error);
  if (current !== null && typed !== null)
    return (
      <ConflictDialog
        fields={[
          { key: "name", name: say.name, mine: typed.name, theirs: current.name },
          {
            key: "shortName",
            name: say.shortName,
            mine: typed.shortName ?? "",
            theirs: current.shortName ?? "",
          },
          {
            key: "kind",
            name: say.kind,
            mine: say.kinds[typed.kind],
            theirs: say.kinds[current.kind],
          },
          {
            key: "aliases",
            name: say.aliases,
            mine: typed.aliases ?? "",
            theirs: printNames(current.aliases.map(({ alias }) => alias)),
          },
        ]}
        onKeepMine={() => save(typed, current)}
        onTakeTheirs={() => onDone(current)}
        onClose={onClose}
      />
    );
  return (
    <DialogForm<Typed>
      title={unit === null ? say.addTo(parent?.name ?? "") : say.changeTitle}
      initial={
        typed ??
        (unit === null
          ? { reviewSteps: "0" }
          : {
              name: unit.name,
              keepFormer: true,
              shortName: unit.shortName ?? "",
              kind: unit.kind,
              aliases: printNames(unit.aliases.map(({ alias }) => alias)),
              reviewSteps: String(unit.reviewSteps) as "0" | "1" | "2",
            })
      }
      error={make.error ?? change.error}
      busy={make.pending || change.pending}
      action={unit === null ? say.add : say.save}
      onSubmit={(values) => save(values)}
      onChange={setTyped}
      onClose={onClose}
    >
      <Field name="name" label={say.name} required requiredText={say.nameMissing}>
        <TextInput maxLength={100} />
      </Field>
      {unit !== null && typed !== null && typed.name?.trim() !== unit.name ? (
        <Field name="keepFormer" label="">
          <Toggle>{say.keepFormer(unit.name)}</Toggle>
        </Field>
      ) : null}
      <Field name="kind" label={say.kind} required requiredText={say.kindMissing}>
        <Select
          choices={(Object.keys(say.kinds) as UnitKind[]).map((value) => ({
            value,
            name: say.kinds[value],
          }))}
        />
      </Field>
      <Field name="shortName" label={say.shortName}>
        <TextInput maxLength={100} />
      </Field>
      <Field name="aliases" label={say.aliases} help={say.aliasesHelp}>
        <TextInput maxLength={1000} />
      </Field>
      {unit === null ? null : (
        <Field name="reviewSteps" label={say.reviewSteps}>
          <RadioGroup
            choices={(["0", "1", "2"] as const).map((value) => ({
              value,
              name: say.reviews[value],
            }))}
          />
        </Field>
      )}
    </DialogForm>
  );
}

/** What stands now, where somebody else was first. */
function conflictOf(error: CallError | null): Unit | null {
  if (error?.answer.code !== "version-conflict") return null;
  return (error.answer.current as Unit | undefined) ?? null;
}
