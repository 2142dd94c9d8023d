import type { CallError } from "@luoshi/server/contract/client";
import { type FormEvent, type ReactNode, useState } from "react";
import { useWords } from "../../language/use-words.ts";
import { ErrorLine } from "../../ui/ErrorState.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { words } from "./words.ts";

/** A form with one button below, and above what the server refused. */
export function EntryForm({
  error,
  busy,
  action,
  onSubmit,
  children,
}: {
  readonly error: CallError | null;
  readonly busy: boolean;
  readonly action: string;
  readonly onSubmit: () => void;
  readonly children?: ReactNode;
}) {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorLine error={error} />
      {children}
      <button
        type="submit"
        className="button primary entry-submit"
        aria-disabled={busy || undefined}
      >
        {action}
      </button>
    </form>
  );
}

interface StepProps<T> {
  readonly error: CallError | null;
  readonly busy: boolean;
  readonly onSubmit: (value: T) => void;
}

/** Login and password. */
export function PasswordStep(
  props: StepProps<{ readonly login: string; readonly password: string }>,
) {
  const say = useWords(words);
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const submit = () => {
    if (login.trim() !== "" && password !== "") props.onSubmit({ login, password });
  };
  return (
    <EntryForm {...props} action={say.signIn} onSubmit={submit}>
      <TextField
        first
        label={say.login}
        value={login}
        onChange={setLogin}
        autoComplete="username"
        maxLength={100}
      />
      <TextField
        kind="password"
        label={say.password}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        maxLength={256}
      />
    </EntryForm>
  );
}

/** The code of the second factor; sent by itself once it has six digits. */
export function CodeStep({ help, ...props }: StepProps<string> & { readonly help?: string }) {
  const say = useWords(words);
  const [code, setCode] = useState("");
  const type = (text: string): void => {
    const digits = text.replace(/\D/g, "").slice(0, 6);
    setCode(digits);
    if (digits.length === 6 && code.length < 6 && !props.busy) props.onSubmit(digits);
  };
  return (
    <EntryForm
      {...props}
      action={say.goOn}
      onSubmit={() => (code.length === 6 ? props.onSubmit(code) : undefined)}
    >
      <p className="entry-text">{help ?? say.codeHelp}</p>
      <TextField
        first
        label={say.code}
        value={code}
        onChange={type}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={12}
      />
    </EntryForm>
  );
}

/** A new password, twice, with the rules that it must keep to. */
export function NewPasswordStep({
  profile,
  login,
  ...props
}: StepProps<string> & { readonly profile: "mlps" | "asvs"; readonly login: string }) {
  const say = useWords(words);
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const different = tried && again !== password;
  const submit = () => {
    setTried(true);
    if (password !== "" && again === password) props.onSubmit(password);
  };
  return (
    <EntryForm {...props} action={say.save} onSubmit={submit}>
      <p className="entry-text">{say.newHelp}</p>
      <input
        className="visually-hidden"
        type="text"
        autoComplete="username"
        value={login}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <TextField
        first
        kind="password"
        label={say.newPassword}
        help={say.rules[profile]}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        maxLength={256}
      />
      <TextField
        kind="password"
        label={say.again}
        value={again}
        onChange={setAgain}
        fault={different ? say.different : null}
        autoComplete="new-password"
        maxLength={256}
      />
    </EntryForm>
  );
}
