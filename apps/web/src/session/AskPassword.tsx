import { type Call, CallError } from "@luoshi/server/contract/client";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { callPlainly } from "../api/server-call.ts";
import { abandonSignIn, signedInAgain } from "../api/sign-in-again.ts";
import { callKey } from "../api/use-call.ts";
import { useWords } from "../language/use-words.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ErrorLine } from "../ui/ErrorState.tsx";
import { TextField } from "../ui/TextField.tsx";
import { keepMe, type Me } from "./enter.ts";
import { signOut } from "./sign-out.ts";
import { words } from "./words.ts";

/** The password of who was signed in, and the code where there is one; then what waited goes on. */
export function AskPassword() {
  const say = useWords(words);
  const client = useQueryClient();
  const form = useId();
  const before = client.getQueryData<Me>(callKey("GET /api/me", {}));
  const [step, setStep] = useState<"password" | "code">("password");
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [note, setNote] = useState("");

  const leave = (): void => {
    abandonSignIn();
    void signOut();
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || typed === "" || before === undefined) return;
    setBusy(true);
    setError(null);
    try {
      const me = await answerStep(callPlainly, step, before.login, typed);
      setTyped("");
      if (me.stage === "secondFactor") setStep("code");
      else if (me.stage !== "full") setNote(say.unfinished);
      else if (me.personId !== before.personId) {
        setNote(say.other);
        location.reload();
      } else {
        keepMe(client, me);
        signedInAgain();
      }
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      setError(refused);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      title={say.again}
      description={say.againHelp}
      width={400}
      actions={
        <>
          <Button kind="quiet" onPress={leave}>
            {say.leave}
          </Button>
          <button type="submit" form={form} className="button primary" disabled={busy}>
            {say.goOn}
          </button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void send(event)}>
        <ErrorLine error={error} />
        {note === "" ? null : <p role="alert">{note}</p>}
        {/* For password keepers: which account it is. */}
        <input
          className="visually-hidden"
          type="text"
          autoComplete="username"
          value={before?.login ?? ""}
          readOnly
          tabIndex={-1}
          aria-hidden
        />
        {step === "password" ? (
          <TextField
            key="password"
            first
            kind="password"
            label={`${before?.name ?? ""} ${say.password}`}
            autoComplete="current-password"
            maxLength={256}
            value={typed}
            onChange={setTyped}
          />
        ) : (
          <TextField
            key="code"
            first
            label={say.code}
            help={say.codeHelp}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={6}
            value={typed}
            onChange={setTyped}
          />
        )}
      </form>
    </Dialog>
  );
}

function answerStep(call: Call, step: "password" | "code", login: string, typed: string) {
  return step === "password"
    ? call("POST /api/sessions", { body: { login, password: typed } })
    : call("POST /api/session/code", { body: { code: typed } });
}
