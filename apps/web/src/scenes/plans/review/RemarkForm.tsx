import { type KeyboardEvent, useState } from "react";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { words } from "./words.ts";

/** A few sentences with a button; Ctrl+Enter sends, Escape leaves. What was not sent stays. */
export function RemarkForm({
  label,
  action,
  initial = "",
  onSend,
  onCancel,
}: {
  readonly label: string;
  readonly action: string;
  readonly initial?: string;
  /** Answers whether it went. */
  readonly onSend: (body: string) => Promise<boolean>;
  readonly onCancel: () => void;
}) {
  const say = useWords(words);
  const [body, setBody] = useState(initial);
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    if (busy || body.trim() === "") return;
    setBusy(true);
    const sent = await onSend(body.trim());
    setBusy(false);
    if (sent) setBody("");
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      onCancel();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
  };
  return (
    <div className="remark-form">
      <textarea
        aria-label={label}
        placeholder={label}
        rows={3}
        maxLength={4000}
        autoFocus
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={press}
      />
      <div className="remark-actions">
        <Button kind="quiet" onPress={onCancel}>
          {say.cancel}
        </Button>
        <Button
          kind="primary"
          busy={busy}
          disabled={body.trim() === ""}
          onPress={() => void send()}
        >
          {action}
        </Button>
      </div>
    </div>
  );
}
