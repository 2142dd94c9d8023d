import { type FormEvent, useState } from "react";
import { useWords } from "../../language/use-words.ts";
import { Button } from "../../ui/Button.tsx";
import { FieldFrame, TextField } from "../../ui/TextField.tsx";
import { formFaults, type SetUpForm, type UnitKind } from "./set-up-form.ts";
import { unitKindChoices } from "./unit-kind-choices.ts";
import { words } from "./words.ts";

/** The institution, which is the root of the tree, and the first person of its office, who sets it up. */
export function InstitutionStep({
  form,
  onChange,
  password,
  onPassword,
  onNext,
}: {
  readonly form: SetUpForm;
  readonly onChange: (form: SetUpForm) => void;
  readonly password: string;
  readonly onPassword: (password: string) => void;
  readonly onNext: () => void;
}) {
  const say = useWords(words);
  const kinds = useWords(unitKindChoices);
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const faults = formFaults(form, "institution");
  const fault = (name: string): string | null => {
    const code = tried ? faults[name] : undefined;
    return code === undefined ? null : say[code];
  };
  const office = (part: Partial<SetUpForm["office"]>): void =>
    onChange({ ...form, office: { ...form.office, ...part } });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length === 0 && password !== "" && password === again) onNext();
  };
  return (
    <form onSubmit={submit} noValidate>
      <div className="set-up-fields">
        <TextField
          first
          label={say.institution}
          help={say.institutionHelp}
          fault={fault("institution")}
          value={form.institution}
          onChange={(institution) => onChange({ ...form, institution })}
          maxLength={100}
        />
        <FieldFrame label={say.kind}>
          {(ids) => (
            <select
              {...ids}
              value={form.kind}
              onChange={(event) => onChange({ ...form, kind: event.target.value as UnitKind })}
            >
              {kinds.map(([kind, name]) => (
                <option key={kind} value={kind}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </FieldFrame>
      </div>
      <h2>{say.office}</h2>
      <p className="entry-text">{say.officeHelp}</p>
      <div className="set-up-fields">
        <TextField
          label={say.name}
          fault={fault("office.name")}
          value={form.office.name}
          onChange={(name) => office({ name })}
          autoComplete="name"
          maxLength={100}
        />
        <TextField
          label={say.post}
          optional
          value={form.office.title}
          onChange={(title) => office({ title })}
          autoComplete="organization-title"
          maxLength={100}
        />
        <TextField
          label={say.login}
          help={say.loginHelp}
          fault={fault("office.login")}
          value={form.office.login}
          onChange={(login) => office({ login })}
          autoComplete="username"
          maxLength={40}
        />
        <span />
        <TextField
          kind="password"
          label={say.password}
          help={say.passwordHelp}
          fault={tried && password === "" ? say.missing : null}
          value={password}
          onChange={onPassword}
          autoComplete="new-password"
          maxLength={256}
        />
        <TextField
          kind="password"
          label={say.again}
          fault={tried && again !== password ? say.different : null}
          value={again}
          onChange={setAgain}
          autoComplete="new-password"
          maxLength={256}
        />
      </div>
      <div className="set-up-actions">
        <Button kind="primary" submit>
          {say.next}
        </Button>
      </div>
    </form>
  );
}
