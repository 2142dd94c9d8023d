import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { words as sessionWords } from "../../../session/words.ts";
import { DatePicker } from "../../../ui/desk/DatePicker.tsx";
import { Field } from "../../../ui/desk/Form.tsx";
import { Select } from "../../../ui/desk/Select.tsx";
import { TextInput } from "../../../ui/desk/TextInput.tsx";
import { UnitPicker } from "../../../ui/desk/UnitPicker.tsx";
import { type BusinessRole, businessRoles } from "./person.ts";
import { words } from "./words.ts";

/** What is typed of a post. */
export interface TypedPost {
  readonly unitId: string;
  readonly role: BusinessRole;
  readonly title?: string;
  readonly since?: string | null;
}

/** The same as the server takes it. */
export function givenPost({ unitId, role, title, since }: TypedPost) {
  return {
    unitId,
    role,
    title: title?.trim() ?? "",
    ...(since == null ? {} : { since }),
  };
}

/** Unit, role, title and first day of a post; only units that one keeps can be chosen. */
export function PostFields({
  role,
  dated = true,
}: {
  readonly role: BusinessRole | undefined;
  readonly dated?: boolean;
}) {
  const say = useWords(words);
  const { roles } = useWords(sessionWords);
  const units = useCall("GET /api/units", { query: {} });
  const kept = (units.data?.rows ?? []).filter(({ mayChange }) => mayChange);
  return (
    <>
      <Field name="unitId" label={say.unit} required requiredText={say.unitMissing}>
        <UnitPicker units={kept} />
      </Field>
      <Field
        name="role"
        label={say.role}
        required
        requiredText={say.roleMissing}
        help={role === undefined ? undefined : say.roleHelps[role]}
      >
        <Select choices={businessRoles.map((value) => ({ value, name: roles[value] }))} />
      </Field>
      <Field name="title" label={say.title} help={say.titleHelp}>
        <TextInput maxLength={100} />
      </Field>
      {dated ? (
        <Field name="since" label={say.since} help={say.sinceHelp}>
          <DatePicker />
        </Field>
      ) : null}
    </>
  );
}
