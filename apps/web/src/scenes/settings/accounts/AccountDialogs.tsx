import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { words as sessionWords } from "../../../session/words.ts";
import { Field } from "../../../ui/desk/Form.tsx";
import { Select } from "../../../ui/desk/Select.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { ActionDialog } from "../ActionDialog.tsx";
import { DialogForm } from "../DialogForm.tsx";
import {
  type Account,
  type AdministratorRole,
  accountRefreshes,
  administratorRoles,
  type FirstSignIn,
} from "./account.ts";
import { FirstField, LoginField } from "./SignInFields.tsx";
import { words } from "./words.ts";

interface OfAccount {
  readonly account: Account;
  readonly onClose: () => void;
}

/** Another login. */
export function RenameDialog({ account, onClose }: OfAccount) {
  const say = useWords(words);
  const rename = useCommand("PATCH /api/accounts/:personId", {
    refreshes: accountRefreshes,
    onDone: ({ login }) => {
      showToast({ kind: "done", text: say.done.renamed(login), action: null });
      onClose();
    },
  });
  return (
    <DialogForm<{ readonly login: string }>
      title={say.acts.rename}
      initial={{ login: account.login }}
      error={rename.error}
      busy={rename.pending}
      action={say.save}
      onSubmit={({ login }) =>
        rename.give({
          params: { personId: account.personId },
          body: { version: account.version, login },
        })
      }
      onClose={onClose}
    >
      <LoginField />
    </DialogForm>
  );
}

/** A new one-time password or link in place of the password. */
export function ResetDialog({
  account,
  onDone,
  onClose,
}: OfAccount & { readonly onDone: (made: FirstSignIn) => void }) {
  const say = useWords(words);
  const reset = useCommand("POST /api/accounts/:personId/reset", {
    refreshes: accountRefreshes,
    onDone,
  });
  return (
    <DialogForm<{ readonly first: "password" | "link" }>
      title={say.resetTitle(account.name)}
      description={say.resetHelp}
      initial={{ first: "password" }}
      error={reset.error}
      busy={reset.pending}
      action={say.acts.reset}
      onSubmit={({ first }) =>
        reset.give({
          params: { personId: account.personId },
          body: { version: account.version, first },
        })
      }
      onClose={onClose}
    >
      <FirstField />
    </DialogForm>
  );
}

/** Disabling an account, or taking a lost second factor away. */
export function StepDialog({
  step,
  account,
  onClose,
}: OfAccount & { readonly step: "disable" | "removeTotp" }) {
  const say = useWords(words);
  const done = (text: string) => (): void => {
    showToast({ kind: "done", text, action: null });
    onClose();
  };
  const disable = useCommand("POST /api/accounts/:personId/disable", {
    refreshes: accountRefreshes,
    onDone: done(say.done.disabled(account.name)),
  });
  const remove = useCommand("POST /api/accounts/:personId/totp/remove", {
    refreshes: accountRefreshes,
    onDone: done(say.done.totpRemoved(account.name)),
  });
  const { give, pending, error } = step === "disable" ? disable : remove;
  return (
    <ActionDialog
      title={(step === "disable" ? say.disableTitle : say.removeTotpTitle)(account.name)}
      description={step === "disable" ? say.disableHelp : say.removeTotpHelp}
      action={say.acts[step]}
      danger
      busy={pending}
      error={error}
      onDo={() =>
        give({ params: { personId: account.personId }, body: { version: account.version } })
      }
      onClose={onClose}
    />
  );
}

/** Makes somebody an administrator, another kind of one, or none. */
export function GrantDialog({ account, onClose }: OfAccount) {
  const say = useWords(words);
  const { roles } = useWords(sessionWords);
  const held = administratorRoles.find((role) => account.posts.some((post) => post.role === role));
  const grant = useCommand("PUT /api/accounts/:personId/administrator", {
    refreshes: accountRefreshes,
    onDone: ({ name }) => {
      showToast({ kind: "done", text: say.done.granted(name), action: null });
      onClose();
    },
  });
  return (
    <DialogForm<{ readonly role: AdministratorRole | "none" }>
      title={say.grantTitle(account.name)}
      description={say.grantHelp}
      initial={{ role: held ?? "none" }}
      error={grant.error}
      busy={grant.pending}
      action={say.save}
      onSubmit={({ role }) =>
        grant.give({
          params: { personId: account.personId },
          body: { version: account.version, role: role === "none" ? null : role },
        })
      }
      onClose={onClose}
    >
      <Field name="role" label={say.role} required requiredText={say.roleMissing}>
        <Select
          choices={[
            { value: "none" as const, name: say.noRole },
            ...administratorRoles.map((value) => ({ value, name: roles[value] })),
          ]}
        />
      </Field>
    </DialogForm>
  );
}
