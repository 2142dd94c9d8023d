import { CallError } from "@luoshi/server/contract/client";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { serverCall } from "../../../api/server-call.ts";
import { refresh } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { keepMe } from "../../../session/enter.ts";
import { useMe } from "../../../session/use-me.ts";
import { Button } from "../../../ui/Button.tsx";
import { ErrorLine } from "../../../ui/ErrorState.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { words as signInWords } from "../../sign-in/words.ts";
import { words } from "./words.ts";

/** The present password and the new one, twice; the other devices are signed out by the change. */
export function PasswordForm({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(words);
  const { rules } = useWords(signInWords);
  const me = useMe();
  const client = useQueryClient();
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  const [again, setAgain] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || fresh !== again || fresh === "") return;
    setBusy(true);
    setError(null);
    try {
      keepMe(
        client,
        await serverCall("POST /api/me/password", { body: { oldPassword: old, password: fresh } }),
      );
      void refresh(client, ["GET /api/sessions"]);
      showToast({ kind: "done", text: say.passwordChanged, action: null });
      onClose();
    } catch (refused) {
      if (!(refused instanceof CallError)) throw refused;
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="own-form" onSubmit={(event) => void send(event)}>
      <ErrorLine error={error} />
      <input
        className="visually-hidden"
        type="text"
        autoComplete="username"
        value={me.login}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <TextField
        first
        kind="password"
        label={say.oldPassword}
        autoComplete="current-password"
        maxLength={256}
        value={old}
        onChange={setOld}
      />
      <TextField
        kind="password"
        label={say.newPassword}
        help={rules[me.passwordProfile]}
        autoComplete="new-password"
        maxLength={256}
        value={fresh}
        onChange={setFresh}
      />
      <TextField
        kind="password"
        label={say.again}
        autoComplete="new-password"
        maxLength={256}
        fault={again !== "" && !fresh.startsWith(again) ? say.different : null}
        value={again}
        onChange={setAgain}
      />
      <div className="own-actions">
        <Button onPress={onClose}>{say.cancel}</Button>
        <Button
          kind="primary"
          submit
          busy={busy}
          disabled={old === "" || fresh === "" || fresh !== again}
        >
          {say.changePassword}
        </Button>
      </div>
    </form>
  );
}
