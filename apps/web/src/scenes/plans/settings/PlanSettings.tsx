import { defaultLightRule } from "@luoshi/ledger";
import type { CallError } from "@luoshi/server/contract/client";
import { useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { ConflictDialog } from "../../../ui/ConflictDialog.tsx";
import { Drawer } from "../../../ui/Drawer.tsx";
import { DatePicker } from "../../../ui/desk/DatePicker.tsx";
import { Select } from "../../../ui/desk/Select.tsx";
import { Toggle } from "../../../ui/desk/Toggle.tsx";
import { ErrorLine } from "../../../ui/ErrorState.tsx";
import { FieldFrame, TextField } from "../../../ui/TextField.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { TargetPicker } from "../owners/OwnerChoice.tsx";
import type { OwnerTarget, Plan } from "../plan-answers.ts";
import { usePlan, useTakePlan } from "../use-plan.ts";
import "./plan-settings.css";
import {
  changedSettings,
  lightWith,
  rhythmKey,
  rhythmOfKey,
  type SettingsForm,
  settingsOf,
} from "./settings-form.ts";
import { words } from "./words.ts";

/** What holds for the whole plan: default owner and rhythm, its days, when lights turn. */
export function PlanSettings({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(words);
  const plan = usePlan();
  const take = useTakePlan();
  const [before, setBefore] = useState(() => settingsOf(plan));
  const [form, setForm] = useState(before);
  const [version, setVersion] = useState(plan.version);
  const [conflict, setConflict] = useState<Plan | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const stand = (from: Plan): void => {
    setBefore(settingsOf(from));
    setVersion(from.version);
  };
  const save = useCommand("PATCH /api/plans/:planId", {
    onDone: (saved) => {
      take(saved);
      showToast({ kind: "done", text: say.saved, action: null });
      // It may lie over the tasks, which are what comes next.
      onClose();
    },
    onRefused: (refused) => {
      const current = refused.answer.current as Plan | undefined;
      if (refused.answer.code === "version-conflict" && current !== undefined) setConflict(current);
      else setError(refused);
    },
  });
  const changed = changedSettings(before, form);
  const dirty = Object.keys(changed).length > 0;
  const wrong = form.starts !== null && form.ends !== null && form.ends < form.starts;
  const send = (at: number): void =>
    save.give({ params: { planId: plan.id }, body: { version: at, ...changed } });
  const put = (part: Partial<SettingsForm>) => setForm({ ...form, ...part });
  const { edit } = plan.may;
  return (
    <Drawer title={say.title} width={380} onClose={onClose}>
      <div className="plan-settings">
        <p className="plan-settings-help">{edit ? say.help : say.readOnly}</p>
        <ErrorLine error={error} />
        <fieldset disabled={!edit}>
          <FieldFrame label={say.parent} help={say.parentHelp}>
            {({ id }) => (
              <ParentSelect id={id} planId={plan.id} form={form} edit={edit} onChange={put} />
            )}
          </FieldFrame>
          <DefaultOwner form={form} edit={edit} onChange={(owner) => put({ owner })} />
          <FieldFrame label={say.defaultRhythm} help={say.defaultRhythmHelp}>
            {({ id }) => <RhythmSelect id={id} form={form} edit={edit} onChange={put} />}
          </FieldFrame>
          <div className="plan-settings-days">
            <FieldFrame label={say.starts}>
              {({ id }) => (
                <DatePicker
                  id={id}
                  disabled={!edit}
                  value={form.starts}
                  onChange={(starts) => put({ starts })}
                />
              )}
            </FieldFrame>
            <FieldFrame label={say.ends} help={say.daysHelp} fault={wrong ? say.daysWrong : null}>
              {({ id }) => (
                <DatePicker
                  id={id}
                  disabled={!edit}
                  value={form.ends}
                  onChange={(ends) => put({ ends })}
                />
              )}
            </FieldFrame>
          </div>
          <LightFields form={form} edit={edit} onChange={put} />
        </fieldset>
        {edit ? (
          <Button
            kind="primary"
            busy={save.pending}
            disabled={!dirty || wrong}
            onPress={() => send(version)}
          >
            {say.save}
          </Button>
        ) : null}
      </div>
      {conflict === null ? null : (
        <ConflictDialog
          fields={conflictFields(form, settingsOf(conflict), say)}
          onKeepMine={() => {
            take(conflict);
            stand(conflict);
            setConflict(null);
            send(conflict.version);
          }}
          onTakeTheirs={() => {
            take(conflict);
            stand(conflict);
            setForm(settingsOf(conflict));
            setConflict(null);
          }}
          onClose={() => setConflict(null)}
        />
      )}
    </Drawer>
  );
}

interface PartProps {
  readonly form: SettingsForm;
  readonly edit: boolean;
  readonly onChange: (part: Partial<SettingsForm>) => void;
}

function DefaultOwner({
  form: { owner },
  edit,
  onChange,
}: {
  readonly form: SettingsForm;
  readonly edit: boolean;
  readonly onChange: (owner: SettingsForm["owner"]) => void;
}) {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  const target: OwnerTarget | null = owner?.target ?? null;
  return (
    <div className="field">
      <span className="plan-settings-label">{say.defaultOwner}</span>
      <div className="plan-settings-owner">
        <b>{owner === null ? say.noOwner : (owner.name ?? say.changeOwner)}</b>
        {edit && !open ? (
          <button type="button" className="link" onClick={() => setOpen(true)}>
            {owner === null ? say.setOwner : say.changeOwner}
          </button>
        ) : null}
        {edit && owner !== null ? (
          <button
            type="button"
            className="link"
            onClick={() => {
              setOpen(false);
              onChange(null);
            }}
          >
            {say.clearOwner}
          </button>
        ) : null}
      </div>
      {open ? (
        <div className="owner-choice">
          <TargetPicker
            value={target}
            onChange={(chosen) => onChange(chosen === null ? null : { target: chosen, name: null })}
          />
        </div>
      ) : null}
      <div className="field-help">{say.defaultOwnerHelp}</div>
    </div>
  );
}

/** The published plans within reach; this one is not its own parent. */
function ParentSelect({
  id,
  planId,
  form: { parent },
  edit,
  onChange,
}: PartProps & { readonly id: string; readonly planId: string }) {
  const say = useWords(words);
  const plans = useCall(
    "GET /api/plans",
    { query: { state: "published", limit: 200 } },
    { enabled: edit },
  );
  const found = (plans.data?.rows ?? [])
    .filter((row) => row.id !== planId)
    .map((row) => ({ value: row.id, name: row.title, also: row.unitName }));
  const known = parent === null || found.some(({ value }) => value === parent.id);
  const choices = known ? found : [{ value: parent.id, name: parent.title, also: "" }, ...found];
  return (
    <Select
      id={id}
      disabled={!edit}
      clearable
      width={330}
      placeholder={say.noParent}
      choices={choices}
      value={parent?.id ?? null}
      onChange={(chosen) => {
        const plan = choices.find(({ value }) => value === chosen);
        onChange({ parent: plan === undefined ? null : { id: plan.value, title: plan.name } });
      }}
    />
  );
}

function RhythmSelect({ id, form, edit, onChange }: PartProps & { readonly id: string }) {
  const say = useWords(words);
  const key = rhythmKey(form.rhythm);
  const choices = Object.entries(say.rhythms).map(([value, name]) => ({ value, name }));
  const known = choices.some(({ value }) => value === key);
  return (
    <Select
      id={id}
      width={220}
      disabled={!edit}
      choices={known ? choices : [...choices, { value: key, name: say.otherRhythm }]}
      value={key}
      onChange={(next) => onChange({ rhythm: rhythmOfKey(next ?? "") })}
    />
  );
}

function LightFields({ form: { light }, edit, onChange }: PartProps) {
  const say = useWords(words);
  const rule = light ?? defaultLightRule;
  const number = (key: "soonDays" | "behindPoints" | "silentYellow" | "silentRed") => (
    <TextField
      label={say[key]}
      inputMode="numeric"
      maxLength={4}
      readOnly={!edit}
      value={rule[key] === null ? "" : String(rule[key])}
      onChange={(typed) => onChange({ light: lightWith(light, key, typed) })}
    />
  );
  return (
    <div className="plan-settings-light">
      <span className="plan-settings-label">{say.light}</span>
      <Toggle
        value={light === null}
        disabled={!edit}
        onChange={(on) => onChange({ light: on ? null : defaultLightRule })}
      >
        {say.defaultLight}
      </Toggle>
      {light === null ? null : (
        <>
          {number("soonDays")}
          {number("behindPoints")}
          {number("silentYellow")}
          {number("silentRed")}
          <Toggle
            value={rule.slip}
            disabled={!edit}
            onChange={(slip) => onChange({ light: { ...rule, slip } })}
          >
            {say.slip}
          </Toggle>
        </>
      )}
    </div>
  );
}

function conflictFields(mine: SettingsForm, theirs: SettingsForm, say: (typeof words)["zh"]) {
  const rhythm = (form: SettingsForm) => say.rhythms[rhythmKey(form.rhythm)] ?? say.otherRhythm;
  const owner = (form: SettingsForm) =>
    form.owner === null ? say.noOwner : (form.owner.name ?? form.owner.target.kind);
  const light = (form: SettingsForm) =>
    form.light === null ? say.defaultLight : Object.values(form.light).join(" · ");
  const field = (key: string, name: string, of: (form: SettingsForm) => string) => ({
    key,
    name,
    mine: of(mine),
    theirs: of(theirs),
  });
  return [
    field("parent", say.parent, (form) => form.parent?.title ?? ""),
    field("owner", say.defaultOwner, owner),
    field("rhythm", say.defaultRhythm, rhythm),
    field("starts", say.starts, (form) => form.starts ?? ""),
    field("ends", say.ends, (form) => form.ends ?? ""),
    field("light", say.light, light),
  ];
}
