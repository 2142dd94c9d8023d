import { useState } from "react";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { Field } from "../../../ui/desk/Form.tsx";
import { TextInput } from "../../../ui/desk/TextInput.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { DialogForm } from "../DialogForm.tsx";
import { givenPost, PostFields, type TypedPost } from "./PostFields.tsx";
import { type BusinessRole, personRefreshes } from "./person.ts";
import { words } from "./words.ts";

interface Typed extends TypedPost {
  readonly name: string;
  readonly login?: string;
}

/** Adds a person with a first post. */
export function AddPerson({
  unitId,
  onDone,
  onClose,
}: {
  /** The unit that the list is of. */
  readonly unitId: string | undefined;
  readonly onDone: (personId: string) => void;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const [role, setRole] = useState<BusinessRole>();
  const make = useCommand("POST /api/people", {
    refreshes: personRefreshes,
    onDone: ({ id, name }) => {
      showToast({ kind: "done", text: say.made(name), action: null });
      onDone(id);
    },
  });
  return (
    <DialogForm<Typed>
      title={say.add}
      description={say.addHelp}
      initial={unitId === undefined ? {} : { unitId }}
      error={make.error}
      busy={make.pending}
      action={say.add}
      onChange={(typed) => setRole(typed.role)}
      onSubmit={({ name, login, ...post }) =>
        make.give({
          body: { name, login: login?.trim() ? login : null, posts: [givenPost(post)] },
        })
      }
      onClose={onClose}
    >
      <Field name="name" label={say.name} required requiredText={say.nameMissing}>
        <TextInput maxLength={100} />
      </Field>
      <PostFields role={role} />
      <Field name="login" label={say.login} help={say.loginHelp}>
        <TextInput maxLength={40} />
      </Field>
    </DialogForm>
  );
}
