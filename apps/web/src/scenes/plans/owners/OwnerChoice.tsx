import { useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Select } from "../../../ui/desk/Select.tsx";
import { RadioGroup, Toggle } from "../../../ui/desk/Toggle.tsx";
import { UnitPicker, UnitsPicker } from "../../../ui/desk/UnitPicker.tsx";
import type { OwnerTarget } from "../plan-answers.ts";
import { words } from "./words.ts";

type Kind = "unit" | "units" | "unitSet" | "workgroup";

/** Chooses what a name means out of the whole directory: a unit, several, a set, a workgroup. */
export function OwnerChoice({
  busy,
  unfolded,
  onChoose,
  onCancel,
  onTakeBack,
}: {
  readonly busy: boolean;
  /** There is nothing else to choose from. */
  readonly unfolded: boolean;
  readonly onChoose: (target: OwnerTarget, remember: boolean) => void;
  readonly onCancel: (() => void) | null;
  readonly onTakeBack: (() => void) | null;
}) {
  const say = useWords(words);
  const [open, setOpen] = useState(unfolded);
  const [target, setTarget] = useState<OwnerTarget | null>(null);
  const [remember, setRemember] = useState(true);
  return (
    <div className="owner-choice">
      {open ? <TargetPicker value={target} onChange={setTarget} /> : null}
      <div className="owner-choice-actions">
        {open ? (
          <>
            <Button
              kind="primary"
              busy={busy}
              disabled={target === null}
              onPress={() => target !== null && onChoose(target, remember)}
            >
              {say.set}
            </Button>
            <span>
              <Toggle value={remember} onChange={setRemember}>
                {say.remember}
              </Toggle>
            </span>
          </>
        ) : (
          <Button kind="quiet" onPress={() => setOpen(true)}>
            {say.other}
          </Button>
        )}
        {onTakeBack === null ? null : (
          <Button kind="quiet" onPress={onTakeBack}>
            {say.takeBack}
          </Button>
        )}
        {onCancel === null ? null : (
          <Button kind="quiet" onPress={onCancel}>
            {say.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}

/** One target of the directory; null until something is chosen. */
export function TargetPicker({
  value,
  onChange,
}: {
  readonly value: OwnerTarget | null;
  readonly onChange: (target: OwnerTarget | null) => void;
}) {
  const say = useWords(words);
  const [kind, setKind] = useState<Kind>(
    value === null || value.kind === "post" ? "unit" : value.kind,
  );
  const units = useCall("GET /api/units", {}, { staleTime: 5 * 60_000 });
  const sets = useCall("GET /api/unit-sets", {}, { enabled: kind === "unitSet" });
  const groups = useCall("GET /api/workgroups", {}, { enabled: kind === "workgroup" });
  const rows = units.data?.rows ?? [];
  // Nearly always it is one unit: the rest stays folded.
  const [wide, setWide] = useState(kind !== "unit");
  return (
    <>
      {wide ? (
        <RadioGroup
          label={say.kind}
          value={kind}
          choices={(["unit", "units", "unitSet", "workgroup"] as const).map((each) => ({
            value: each,
            name: say.kinds[each],
          }))}
          onChange={(next) => {
            setKind(next);
            onChange(null);
          }}
        />
      ) : null}
      {kind === "unit" ? (
        <div className="target-unit">
          <UnitPicker
            units={rows}
            label={say.unit}
            value={value?.kind === "unit" ? value.id : null}
            onChange={(id) => onChange(id === null ? null : { kind: "unit", id })}
            width={300}
          />
          {wide ? null : (
            <button type="button" className="link" onClick={() => setWide(true)}>
              {say.wider}
            </button>
          )}
        </div>
      ) : kind === "units" ? (
        <UnitsPicker
          units={rows}
          label={say.units}
          value={value?.kind === "units" ? value.ids : []}
          onChange={(ids) => onChange(ids.length === 0 ? null : { kind: "units", ids: [...ids] })}
        />
      ) : kind === "unitSet" ? (
        <Select
          label={say.unitSet}
          placeholder={sets.data?.rows.length === 0 ? say.noSets : say.unitSet}
          width={320}
          choices={(sets.data?.rows ?? []).map((set) => ({
            value: set.id,
            name: set.name,
            also: set.aliases.join(" "),
          }))}
          value={value?.kind === "unitSet" ? value.id : null}
          onChange={(id) => onChange(id === null ? null : { kind: "unitSet", id })}
        />
      ) : (
        <>
          <Select
            label={say.workgroup}
            placeholder={groups.data?.rows.length === 0 ? say.noSets : say.workgroup}
            width={320}
            choices={(groups.data?.rows ?? []).map((group) => ({
              value: group.id,
              name: group.name,
              also: group.aliases.join(" "),
            }))}
            value={value?.kind === "workgroup" ? value.id : null}
            onChange={(id) => onChange(id === null ? null : { kind: "workgroup", id })}
          />
          {value?.kind === "workgroup" ? (
            <Toggle
              value={value.members ?? false}
              onChange={(members) => onChange({ kind: "workgroup", id: value.id, members })}
            >
              {say.members}
            </Toggle>
          ) : null}
        </>
      )}
    </>
  );
}
