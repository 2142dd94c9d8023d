import type { CallError } from "@luoshi/server/contract/client";
import type { ReactNode } from "react";
import { useWords } from "../../language/use-words.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/desk/Form.tsx";
import { words as uiWords } from "../../ui/words.ts";

/** A form in front of the page; what the server refuses stands in it, and what was typed stays. */
export function DialogForm<V extends object>({
  title,
  description,
  width = 520,
  initial,
  error,
  busy,
  action,
  onSubmit,
  onClose,
  onChange,
  children,
}: {
  readonly title: string;
  readonly description?: string;
  readonly width?: number;
  readonly initial?: Partial<V>;
  readonly error: CallError | null;
  readonly busy: boolean;
  readonly action: string;
  readonly onSubmit: (values: V) => void;
  readonly onClose: () => void;
  readonly onChange?: (values: V) => void;
  readonly children: ReactNode;
}) {
  const ui = useWords(uiWords);
  return (
    <Dialog
      title={title}
      {...(description === undefined ? {} : { description })}
      width={width}
      onClose={onClose}
    >
      <Form<V>
        {...(initial === undefined ? {} : { initial })}
        error={error}
        busy={busy}
        action={action}
        cancel={ui.cancel}
        onCancel={onClose}
        onSubmit={onSubmit}
        {...(onChange === undefined ? {} : { onChange })}
      >
        {children}
      </Form>
    </Dialog>
  );
}
