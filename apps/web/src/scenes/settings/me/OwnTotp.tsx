import { type Answer, CallError } from "@luoshi/server/contract/client";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { serverCall } from "../../../api/server-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { keepMe } from "../../../session/enter.ts";
import { useMe } from "../../../session/use-me.ts";
import { Button } from "../../../ui/Button.tsx";
import { ErrorLine } from "../../../ui/ErrorState.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { groupSecret } from "./group-secret.ts";
import { words } from "./words.ts";

type Asked = Answer<"POST /api/me/totp">;
type Step =
  | { readonly kind: "closed" | "on" | "off" }
  | { readonly kind: "code"; readonly asked: Asked };

/** Turns one's second factor on or off: password, then the secret in an authenticator, then a first code from it. */
export function OwnTotp({
  help,
  drawing,
}: {
  /** How to take the secret in here. */
  readonly help: string;
  /** The address as a QR code on a desk, as a link on a phone. */
  readonly drawing: (uri: string) => ReactNode;
}) {
  const say = useWords(words);
  const me = useMe();
  const client = useQueryClient();
  const [step, setStep] = useState<Step>({ kind: "closed" });
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
      case "closed":
        return;
      case "on": {
        const asked = await serverCall("POST /api/me/totp", { body: { password: typed } });
        go({ kind: "code", asked });
        return;
      }
      case "code":
        keepMe(client, await serverCall("POST /api/me/totp/confirm", { body: { code: typed } }));
        showToast({ kind: "done", text: say.totpTurnedOn, action: null });
        go({ kind: "closed" });
        return;
      case "off":
        keepMe(client, await serverCall("POST /api/me/totp/remove", { body: { password: typed } }));
        showToast({ kind: "done", text: say.totpTurnedOff, action: null });
        go({ kind: "closed" });
    }
  };
  return (
    <section className="own-section">
      <div className="own-head">
        <h2>{say.totp}</h2>
        <Tag tone={me.totp ? "green" : "plain"}>{me.totp ? say.totpOn : say.totpOff}</Tag>
        {step.kind === "closed" ? (
          <Button onPress={() => go({ kind: me.totp ? "off" : "on" })}>
            {me.totp ? say.turnOff : say.turnOn}
          </Button>
        ) : null}
      </div>
      <p className="own-help">{say.totpHelp}</p>
      {step.kind === "closed" ? null : (
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
            <Button onPress={() => go({ kind: "closed" })}>{say.cancel}</Button>
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
      )}
    </section>
  );
}
