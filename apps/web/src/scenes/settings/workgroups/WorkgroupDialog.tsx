import { useState } from "react";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { Field } from "../../../ui/desk/Form.tsx";
import { TextAreaInput, TextInput } from "../../../ui/desk/TextInput.tsx";
import { UnitPicker } from "../../../ui/desk/UnitPicker.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { DialogForm } from "../DialogForm.tsx";
import { printNames, readNames } from "../names.ts";
import type { Unit } from "../units/unit-rows.ts";
import { type Member, MembersInput, type Workgroup } from "./MembersInput.tsx";
import { words } from "./words.ts";

interface Typed {
  readonly unitId: string;
  readonly name: string;
  readonly aliases?: string;
  readonly duty?: string;
  readonly leadUnitId?: string | null;
  readonly members?: readonly Member[];
}

/** Sets up a workgroup, or changes one with its members. */
export function WorkgroupDialog({
  workgroup,
  units,
  onDone,
  onClose,
}: {
  readonly workgroup: Workgroup | null;
  readonly units: readonly Unit[];
  readonly onDone: (workgroupId: string) => void;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const [missing, setMissing] = useState(false);
  const kept = units.filter(({ mayChange }) => mayChange);
  const options = {
    refreshes: ["GET /api/workgroups"],
    onDone: ({ id, name }: Workgroup) => {
      showToast({ kind: "done", text: say.done.saved(name), action: null });
      onDone(id);
    },
  } as const;
  const make = useCommand("POST /api/workgroups", options);
  const change = useCommand("PATCH /api/workgroups/:workgroupId", options);
  const submit = (values: Typed): void => {
    const members = (values.members ?? []).map(({ personId, unitId, title }) => ({
      personId,
      unitId,
      title: title.trim(),
    }));
    const lacks = members.some(({ personId, unitId }) => personId === null && unitId === null);
    setMissing(lacks);
    if (lacks) return;
    const body = {
      name: values.name,
      aliases: [...readNames(values.aliases ?? "")],
      duty: values.duty?.trim() ?? "",
      leadUnitId: values.leadUnitId ?? null,
      members,
    };
    if (workgroup === null) make.give({ body: { ...body, unitId: values.unitId } });
    else
      change.give({
        params: { workgroupId: workgroup.id },
        body: { ...body, version: workgroup.version },
      });
  };
  return (
    <DialogForm<Typed>
      title={workgroup === null ? say.add : say.changeTitle}
      width={760}
      initial={
        workgroup === null
          ? { members: [], ...(kept[0] === undefined ? {} : { unitId: kept[0].id }) }
          : { ...workgroup, aliases: printNames(workgroup.aliases) }
      }
      error={make.error ?? change.error}
      busy={make.pending || change.pending}
      action={say.save}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field name="name" label={say.name} required requiredText={say.nameMissing}>
        <TextInput maxLength={100} />
      </Field>
      <Field name="aliases" label={say.aliases} help={say.aliasesHelp}>
        <TextInput maxLength={1000} />
      </Field>
      {workgroup === null ? (
        <Field name="unitId" label={say.unit} required requiredText={say.unitMissing}>
          <UnitPicker units={kept} />
        </Field>
      ) : null}
      <Field name="leadUnitId" label={say.lead} help={say.leadHelp}>
        <UnitPicker units={units} clearable />
      </Field>
      <Field name="duty" label={say.duty}>
        <TextAreaInput maxLength={1000} />
      </Field>
      <Field
        name="members"
        label={say.members}
        help={
          missing ? <span className="settings-fault">{say.memberMissing}</span> : say.membersHelp
        }
      >
        <MembersInput units={units} />
      </Field>
    </DialogForm>
  );
}
