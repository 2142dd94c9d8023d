import { useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { words as sessionWords } from "../../../session/words.ts";
import { Field } from "../../../ui/desk/Form.tsx";
import { PersonSelect } from "../../../ui/desk/PersonPicker.tsx";
import { Select } from "../../../ui/desk/Select.tsx";
import { TextInput } from "../../../ui/desk/TextInput.tsx";
import { DialogForm } from "../DialogForm.tsx";
import {
  type AdministratorRole,
  accountRefreshes,
  administratorRoles,
  type FirstSignIn,
} from "./account.ts";
import { FirstField, LoginField } from "./SignInFields.tsx";
import { words } from "./words.ts";

type First = "password" | "link";

/** An account for a person who has none. */
export function AddAccount({
  onDone,
  onClose,
}: {
  readonly onDone: (made: FirstSignIn) => void;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const [typed, setTyped] = useState("");
  const people = useCall("GET /api/people", {
    query: { limit: 200, ...(typed.trim() === "" ? {} : { text: typed.trim() }) },
  });
  const make = useCommand("POST /api/accounts", { refreshes: accountRefreshes, onDone });
  const without = (people.data?.rows ?? []).filter(
    ({ login, mayChange }) => login === null && mayChange,
  );
  return (
    <DialogForm<{ readonly personId: string; readonly login: string; readonly first: First }>
      title={say.add}
      description={say.addHelp}
      initial={{ first: "password" }}
      error={make.error}
      busy={make.pending}
      action={say.make}
      onSubmit={(body) => make.give({ body })}
      onClose={onClose}
    >
      <Field name="personId" label={say.person} required requiredText={say.personMissing}>
        <PersonSelect
          persons={without.map(({ id, name, posts: [post] }) => ({
            id,
            name,
            ...(post === undefined ? {} : { note: `${post.unitName} ${post.title}`.trim() }),
          }))}
          placeholder={say.personPlaceholder}
          loading={people.isFetching}
          onSearch={setTyped}
        />
      </Field>
      <LoginField />
      <FirstField />
    </DialogForm>
  );
}

/** One of the three separated administrators, a person of their own. */
export function AddAdministrator({
  onDone,
  onClose,
}: {
  readonly onDone: (made: FirstSignIn) => void;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const { roles } = useWords(sessionWords);
  const make = useCommand("POST /api/accounts/administrator", {
    refreshes: accountRefreshes,
    onDone,
  });
  return (
    <DialogForm<{
      readonly name: string;
      readonly login: string;
      readonly role: AdministratorRole;
      readonly first: First;
    }>
      title={say.addAdministrator}
      description={say.administratorHelp}
      initial={{ first: "password" }}
      error={make.error}
      busy={make.pending}
      action={say.make}
      onSubmit={(body) => make.give({ body })}
      onClose={onClose}
    >
      <Field name="name" label={say.name} required requiredText={say.nameMissing}>
        <TextInput maxLength={100} />
      </Field>
      <Field name="role" label={say.role} required requiredText={say.roleMissing}>
        <Select choices={administratorRoles.map((value) => ({ value, name: roles[value] }))} />
      </Field>
      <LoginField />
      <FirstField />
    </DialogForm>
  );
}
