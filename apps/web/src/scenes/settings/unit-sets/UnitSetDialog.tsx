import { useState } from "react";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { Field } from "../../../ui/desk/Form.tsx";
import { MultiSelect, Select } from "../../../ui/desk/Select.tsx";
import { TextInput } from "../../../ui/desk/TextInput.tsx";
import { RadioGroup } from "../../../ui/desk/Toggle.tsx";
import { UnitPicker, UnitsPicker } from "../../../ui/desk/UnitPicker.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { DialogForm } from "../DialogForm.tsx";
import { printNames, readNames } from "../names.ts";
import type { Unit, UnitKind } from "../units/unit-rows.ts";
import { words as unitWords } from "../units/words.ts";
import { depthName, ruleMembers, type UnitSet, type UnitSetRule } from "./rule-members.ts";
import { words } from "./words.ts";

interface Typed {
  readonly unitId: string;
  readonly name: string;
  readonly aliases?: string;
  readonly how: "rule" | "list";
  readonly below?: string;
  readonly kinds?: readonly UnitKind[];
  /** Levels, or `all`. */
  readonly depth?: string;
  readonly members?: readonly string[];
}

/** Makes a set of units, or changes one. */
export function UnitSetDialog({
  unitSet,
  units,
  onDone,
  onClose,
}: {
  readonly unitSet: UnitSet | null;
  readonly units: readonly Unit[];
  readonly onDone: (unitSetId: string) => void;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const { kinds: kindNames } = useWords(unitWords);
  const kept = units.filter(({ mayChange }) => mayChange);
  const first = initialOf(unitSet, kept[0]?.id);
  const [typed, setTyped] = useState<Partial<Typed>>(first);
  const options = {
    refreshes: ["GET /api/unit-sets"],
    onDone: ({ id, name }: UnitSet) => {
      showToast({ kind: "done", text: say.done.saved(name), action: null });
      onDone(id);
    },
  } as const;
  const make = useCommand("POST /api/unit-sets", options);
  const change = useCommand("PATCH /api/unit-sets/:unitSetId", options);
  const submit = (values: Typed): void => {
    const { name, unitId } = values;
    const rule = values.how === "rule" ? ruleOf(values) : null;
    const aliases = [...readNames(values.aliases ?? "")];
    const members = [...(values.members ?? [])];
    if (unitSet === null)
      make.give({ body: { unitId, name, aliases, rule, members: rule === null ? members : [] } });
    else
      change.give({
        params: { unitSetId: unitSet.id },
        body: {
          version: unitSet.version,
          name,
          aliases,
          ...(rule === null ? { members } : { rule }),
        },
      });
  };
  const rule = ruleOf(typed);
  return (
    <DialogForm<Typed>
      title={unitSet === null ? say.add : say.changeTitle}
      description={say.help}
      width={560}
      initial={first}
      error={make.error ?? change.error}
      busy={make.pending || change.pending}
      action={say.save}
      onChange={setTyped}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        name="name"
        label={say.name}
        help={say.nameHelp}
        required
        requiredText={say.nameMissing}
      >
        <TextInput maxLength={100} />
      </Field>
      <Field name="aliases" label={say.aliases} help={say.aliasesHelp}>
        <TextInput maxLength={1000} />
      </Field>
      {unitSet === null ? (
        <Field name="unitId" label={say.unit} required requiredText={say.unitMissing}>
          <UnitPicker units={kept} />
        </Field>
      ) : null}
      <Field name="how" label={say.how} help={say.howHelp} required>
        <RadioGroup
          choices={(["rule", "list"] as const).map((value) => ({ value, name: say.hows[value] }))}
        />
      </Field>
      {typed.how === "list" ? (
        <Field name="members" label={say.members}>
          <UnitsPicker units={units} />
        </Field>
      ) : (
        <>
          <Field name="below" label={say.below} required requiredText={say.unitMissing}>
            <UnitPicker units={units} />
          </Field>
          <Field
            name="kinds"
            label={say.kinds}
            required
            requiredText={say.kindsMissing}
            help={rule === null ? undefined : say.preview(ruleMembers(units, rule).length)}
          >
            <MultiSelect
              choices={(Object.keys(kindNames) as UnitKind[]).map((value) => ({
                value,
                name: kindNames[value],
              }))}
            />
          </Field>
          <Field name="depth" label={say.depth} required>
            <Select
              choices={[...new Set(["1", "2", ...depthOf(unitSet?.rule), "all"])].map((value) => ({
                value,
                name: depthName(value, say),
              }))}
            />
          </Field>
        </>
      )}
    </DialogForm>
  );
}

function initialOf(unitSet: UnitSet | null, unitId: string | undefined): Partial<Typed> {
  if (unitSet === null)
    return {
      how: "rule",
      depth: "1",
      ...(unitId === undefined ? {} : { unitId, below: unitId }),
    };
  const { unitId: keeper, name, aliases, rule, members } = unitSet;
  const common = { unitId: keeper, name, aliases: printNames(aliases) };
  if (rule === null) return { ...common, how: "list", members, depth: "1", below: keeper };
  const [depth = "all"] = depthOf(rule);
  return { ...common, how: "rule", below: rule.below, kinds: rule.kinds, depth };
}

function ruleOf({ below, kinds = [], depth = "all" }: Partial<Typed>): UnitSetRule | null {
  if (below === undefined || kinds.length === 0) return null;
  return { below, kinds: [...kinds], ...(depth === "all" ? {} : { depth: Number(depth) }) };
}

function depthOf(rule: UnitSetRule | null | undefined): readonly string[] {
  return rule?.depth === undefined ? [] : [String(rule.depth)];
}
