import { type Answer, CallError } from "@luoshi/server/contract/client";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { serverCall } from "../../../api/server-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { keepMe } from "../../../session/enter.ts";
import { Button } from "../../../ui/Button.tsx";
import { ErrorLine } from "../../../ui/ErrorState.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { groupSecret } from "./group-secret.ts";
import { words } from "./words.ts";

type Asked = Answer<"POST /api/me/totp">;
type Step = { readonly kind: "on" | "off" } | { readonly kind: "code"; readonly asked: Asked };

/** Turns one's second factor on or off: password, then the secret in an authenticator, then a first code from it. */
export function TotpForm({
  start,
  help,
  drawing,
  onClose,
}: {
  readonly start: "on" | "off";
  /** How to take the secret in here. */
  readonly help: string;
  /** The address as a QR code on a desk, as a link on a phone. */
  readonly drawing: (uri: string) => ReactNode;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const client = useQueryClient();
  const [step, setStep] = useState<Step>({ kind: start });
  const [typed, setTyped] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const go = (next: Step): void => {
    setTyped("");
    setError(null);
    setStep(next);
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || typed === "") return;
    setBusy(true);
    setError(null);
    try {
      await give();
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const give = async (): Promise<void> => {
    switch (step.kind) {
      case "on": {
        const asked = await serverCall("POST /api/me/totp", { body: { password: typed } });
        go({ kind: "code", asked });
        return;
      }
      case "code":
        keepMe(client, await serverCall("POST /api/me/totp/confirm", { body: { code: typed } }));
        showToast({ kind: "done", text: say.totpTurnedOn, action: null });
        onClose();
        return;
      case "off":
        keepMe(client, await serverCall("POST /api/me/totp/remove", { body: { password: typed } }));
        showToast({ kind: "done", text: say.totpTurnedOff, action: null });
        onClose();
    }
  };
  return (
    <form className="own-form" onSubmit={(event) => void send(event)}>
      <ErrorLine error={error} />
      {step.kind === "code" ? (
        <>
          <p>{help}</p>
          {drawing(step.asked.uri)}
          <p className="own-secret">
            {say.secret}
            <code>{groupSecret(step.asked.secret)}</code>
          </p>
          <TextField
            key="code"
            first
            label={say.code}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={6}
            value={typed}
            onChange={setTyped}
          />
        </>
      ) : (
        <TextField
          key="password"
          first
          kind="password"
          label={say.confirmPassword}
          autoComplete="current-password"
          maxLength={256}
          value={typed}
          onChange={setTyped}
        />
      )}
      <div className="own-actions">
        <Button onPress={onClose}>{say.cancel}</Button>
        <Button
          kind="primary"
          submit
          busy={busy}
          disabled={step.kind === "code" ? !/^\d{6}$/.test(typed) : typed === ""}
        >
          {step.kind === "off" ? say.turnOff : step.kind === "on" ? say.next : say.confirm}
        </Button>
      </div>
    </form>
  );
}
