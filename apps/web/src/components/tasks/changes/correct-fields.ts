import type { Corrections } from "@luoshi/compiler";
import type { CorrectedField } from "../../../checker/view.ts";

/** What a clerk may set on one task; what is absent stays as it was read. */
export type FieldValues = Corrections["fields"][string];

/** A unit with its part in the task. */
export type ChosenUnit = NonNullable<FieldValues["owners"]>[number];

/** A last day as typed or picked. */
export type ChosenDeadline = NonNullable<FieldValues["deadline"]>;

/** Who does it; units without a name are left out, a name given twice counts once. */
export function setOwners(
  corrections: Corrections,
  id: string,
  units: readonly ChosenUnit[],
): Corrections {
  const owners: ChosenUnit[] = [];
  for (const { name, side } of units) {
    const trimmed = name.trim();
    if (trimmed !== "" && owners.every((unit) => unit.name !== trimmed))
      owners.push({ name: trimmed, side });
  }
  return withFields(corrections, id, { owners });
}

/** When it must be done; null for no last day. Without words the picked day stands for itself. */
export function setDeadline(
  corrections: Corrections,
  id: string,
  deadline: ChosenDeadline | null,
): Corrections {
  if (deadline === null) return withFields(corrections, id, { deadline });
  const text = deadline.text.trim();
  const { date } = deadline;
  if (text === "" && date === null) return withFields(corrections, id, { deadline: null });
  return withFields(corrections, id, {
    deadline: { text: text === "" ? (date ?? "") : text, date },
  });
}

/** How often it is reported; no words for never. */
export function setRecurrence(corrections: Corrections, id: string, words: string): Corrections {
  const recurrence = words.trim();
  return withFields(corrections, id, { recurrence: recurrence === "" ? null : recurrence });
}

/** How much must be done, the words of each quota. */
export function setQuotas(
  corrections: Corrections,
  id: string,
  words: readonly string[],
): Corrections {
  const quotas = words.map((each) => each.trim()).filter((each) => each !== "");
  return withFields(corrections, id, { quotas });
}

/** Whether it is a task or a requirement on the work. */
export function setKind(
  corrections: Corrections,
  id: string,
  kind: NonNullable<FieldValues["kind"]>,
): Corrections {
  return withFields(corrections, id, { kind });
}

/** What is to be done; without words it is again what the text says. */
export function setText(corrections: Corrections, id: string, words: string): Corrections {
  const text = words.trim();
  return text === "" ? clearField(corrections, id, "text") : withFields(corrections, id, { text });
}

/** A field says again what was read from the text. */
export function clearField(
  corrections: Corrections,
  id: string,
  field: CorrectedField,
): Corrections {
  const own = corrections.fields[id];
  if (own === undefined || own[field] === undefined) return corrections;
  const { [field]: _, ...rest } = own;
  const fields: Record<string, FieldValues> = { ...corrections.fields, [id]: rest };
  if (Object.keys(rest).length === 0) delete fields[id];
  return { ...corrections, fields };
}

function withFields(corrections: Corrections, id: string, values: FieldValues): Corrections {
  const own = { ...corrections.fields[id], ...values };
  return { ...corrections, fields: { ...corrections.fields, [id]: own } };
}
