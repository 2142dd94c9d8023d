import type { CallError } from "@luoshi/server/contract/client";
import { CircleX } from "lucide-react";
import type { ReactNode } from "react";
import { useBilingual, useWords } from "../language/use-words.ts";
import { Button } from "./Button.tsx";
import "./states.css";
import { words } from "./words.ts";

/** What went wrong, what to do, and the way to try again; code and number for who is asked for help. */
export function ErrorState({
  error,
  onRetry,
  children,
}: {
  readonly error: CallError;
  readonly onRetry?: (() => void) | undefined;
  readonly children?: ReactNode;
}) {
  const say = useWords(words);
  const told = useBilingual();
  const { code, message, help, incident } = error.answer;
  return (
    <div className="state error-state" role="alert">
      <CircleX size={20} aria-hidden />
      <p className="state-title">{told(message)}</p>
      <p className="state-help">{told(help)}</p>
      <p className="state-code">
        {say.code} {code}
        {incident === undefined ? null : ` · ${say.incident} ${incident}`}
      </p>
      <div className="state-actions">
        {onRetry === undefined ? null : <Button onPress={onRetry}>{say.retry}</Button>}
        {children}
      </div>
    </div>
  );
}

/** The same in one line, above a form. */
export function ErrorLine({ error }: { readonly error: CallError | null }) {
  const told = useBilingual();
  if (error === null) return null;
  const { message, help } = error.answer;
  return (
    <p className="error-line" role="alert">
      <CircleX size={14} aria-hidden />
      <span>
        {told(message)}
        <span className="error-line-help">{told(help)}</span>
      </span>
    </p>
  );
}
