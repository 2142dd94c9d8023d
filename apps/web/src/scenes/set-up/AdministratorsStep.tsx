import type { CallError } from "@luoshi/server/contract/client";
import { type FormEvent, useState } from "react";
import { useWords } from "../../language/use-words.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorLine } from "../../ui/ErrorState.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { administratorRoles, formFaults, type SetUpForm } from "./set-up-form.ts";
import { words } from "./words.ts";

/** The three separated administrators; with this step the server is set up. */
export function AdministratorsStep({
  form,
  onChange,
  error,
  busy,
  onBack,
  onCreate,
}: {
  readonly form: SetUpForm;
  readonly onChange: (form: SetUpForm) => void;
  readonly error: CallError | null;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onCreate: () => void;
}) {
  const say = useWords(words);
  const [tried, setTried] = useState(false);
  const faults = formFaults(form, "all");
  const fault = (name: string): string | null => {
    const code = tried ? faults[name] : undefined;
    return code === undefined ? null : say[code];
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length === 0 && !busy) onCreate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <p className="entry-text">{say.administratorsHelp}</p>
      {administratorRoles.map((role, index) => {
        const person = form.administrators[role];
        const set = (part: Partial<typeof person>): void =>
          onChange({
            ...form,
            administrators: { ...form.administrators, [role]: { ...person, ...part } },
          });
        return (
          <fieldset key={role} className="set-up-person">
            <legend>{say.roles[role]}</legend>
            <div className="set-up-fields">
              <TextField
                first={index === 0}
                label={say.name}
                fault={fault(`${role}.name`)}
                value={person.name}
                onChange={(name) => set({ name })}
                maxLength={100}
              />
              <TextField
                label={say.login}
                fault={fault(`${role}.login`)}
                value={person.login}
                onChange={(login) => set({ login })}
                maxLength={40}
              />
            </div>
          </fieldset>
        );
      })}
      <ErrorLine error={error} />
      <div className="set-up-actions">
        <Button onPress={onBack}>{say.back}</Button>
        <Button kind="primary" submit busy={busy}>
          {say.create}
        </Button>
      </div>
    </form>
  );
}
