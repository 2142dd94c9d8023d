import { useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { Field } from "../../../ui/desk/Form.tsx";
import { TextInput } from "../../../ui/desk/TextInput.tsx";
import { UnitsPicker } from "../../../ui/desk/UnitPicker.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { ActionDialog } from "../ActionDialog.tsx";
import { DialogForm } from "../DialogForm.tsx";
import { givenPost, PostFields, type TypedPost } from "./PostFields.tsx";
import {
  type BusinessRole,
  businessRoles,
  type Person,
  type PersonPost,
  personRefreshes,
} from "./person.ts";
import { words } from "./words.ts";

interface OfPerson {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Says what was done, and closes. */
function useDone(onClose: () => void) {
  const say = useWords(words);
  return {
    refreshes: personRefreshes,
    onDone: ({ name }: Person): void => {
      showToast({ kind: "done", text: say.saved(name), action: null });
      onClose();
    },
  };
}

/** Another post; for who had left, the way back. */
export function PostDialog({ person, back, onClose }: OfPerson & { readonly back: boolean }) {
  const say = useWords(words);
  const [role, setRole] = useState<BusinessRole>();
  const done = useDone(onClose);
  const add = useCommand("POST /api/people/:personId/posts", done);
  const comeBack = useCommand("POST /api/people/:personId/return", done);
  return (
    <DialogForm<TypedPost>
      title={back ? say.comeBack : say.addPostTo(person.name)}
      error={add.error ?? comeBack.error}
      busy={add.pending || comeBack.pending}
      action={back ? say.comeBack : say.addPost}
      onChange={(typed) => setRole(typed.role)}
      onSubmit={(post) =>
        (back ? comeBack : add).give({
          params: { personId: person.id },
          body: { version: person.version, ...givenPost(post) },
        })
      }
      onClose={onClose}
    >
      <PostFields role={role} />
    </DialogForm>
  );
}

/** Another unit in place of the one of a post. */
export function MovePerson({ person, post, onClose }: OfPerson & { readonly post: PersonPost }) {
  const say = useWords(words);
  const role = businessRoles.find((each) => each === post.role);
  const [chosen, setChosen] = useState<BusinessRole | undefined>(role);
  const move = useCommand("POST /api/people/:personId/move", useDone(onClose));
  return (
    <DialogForm<TypedPost>
      title={say.moveTitle(person.name)}
      description={say.moveHelp}
      initial={{ ...(role === undefined ? {} : { role }), title: post.title }}
      error={move.error}
      busy={move.pending}
      action={say.move}
      onChange={(typed) => setChosen(typed.role)}
      onSubmit={(typed) => {
        const { unitId, role: newRole, title } = givenPost(typed);
        move.give({
          params: { personId: person.id },
          body: { version: person.version, postId: post.id, unitId, role: newRole, title },
        });
      }}
      onClose={onClose}
    >
      <PostFields role={chosen} dated={false} />
    </DialogForm>
  );
}

/** The title of a post, put right. */
export function TitleDialog({ person, post, onClose }: OfPerson & { readonly post: PersonPost }) {
  const say = useWords(words);
  const change = useCommand("PATCH /api/people/:personId/posts/:postId", useDone(onClose));
  return (
    <DialogForm<{ readonly title?: string }>
      title={say.changeTitle}
      initial={{ title: post.title }}
      error={change.error}
      busy={change.pending}
      action={say.save}
      onSubmit={({ title = "" }) =>
        change.give({
          params: { personId: person.id, postId: post.id },
          body: { version: person.version, title: title.trim() },
        })
      }
      onClose={onClose}
    >
      <Field name="title" label={say.title} help={say.titleHelp}>
        <TextInput maxLength={100} />
      </Field>
    </DialogForm>
  );
}

/** The name, put right. */
export function NameDialog({ person, onClose }: OfPerson) {
  const say = useWords(words);
  const change = useCommand("PATCH /api/people/:personId", useDone(onClose));
  return (
    <DialogForm<{ readonly name: string }>
      title={say.rename}
      initial={{ name: person.name }}
      error={change.error}
      busy={change.pending}
      action={say.save}
      onSubmit={({ name }) =>
        change.give({ params: { personId: person.id }, body: { version: person.version, name } })
      }
      onClose={onClose}
    >
      <Field name="name" label={say.name} required requiredText={say.nameMissing}>
        <TextInput maxLength={100} />
      </Field>
    </DialogForm>
  );
}

/** Which units a leader oversees and is paired with. */
export function OversightDialog({ person, onClose }: OfPerson) {
  const say = useWords(words);
  const units = useCall("GET /api/units", { query: {} });
  const set = useCommand("PUT /api/people/:personId/oversight", useDone(onClose));
  const known = units.data?.rows ?? [];
  return (
    <DialogForm<{ readonly oversees?: readonly string[]; readonly pairedWith?: readonly string[] }>
      title={say.oversight}
      description={say.oversightHelp}
      initial={{ oversees: person.oversees, pairedWith: person.pairedWith }}
      error={set.error}
      busy={set.pending}
      action={say.save}
      onSubmit={({ oversees = [], pairedWith = [] }) =>
        set.give({
          params: { personId: person.id },
          body: {
            version: person.version,
            oversees: [...oversees],
            pairedWith: [...pairedWith],
          },
        })
      }
      onClose={onClose}
    >
      <Field name="oversees" label={say.oversees}>
        <UnitsPicker units={known} />
      </Field>
      <Field name="pairedWith" label={say.pairedWith}>
        <UnitsPicker units={known} />
      </Field>
    </DialogForm>
  );
}

/** All posts and signing in end. */
export function LeaveDialog({ person, onClose }: OfPerson) {
  const say = useWords(words);
  const leave = useCommand("POST /api/people/:personId/leave", {
    refreshes: personRefreshes,
    onDone: ({ name }) => {
      showToast({ kind: "done", text: say.left(name), action: null });
      onClose();
    },
  });
  return (
    <ActionDialog
      title={say.leaveTitle(person.name)}
      description={say.leaveHelp}
      action={say.leave}
      danger
      busy={leave.pending}
      error={leave.error}
      onDo={() =>
        leave.give({ params: { personId: person.id }, body: { version: person.version } })
      }
      onClose={onClose}
    />
  );
}
