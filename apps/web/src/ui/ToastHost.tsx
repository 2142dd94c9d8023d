import { CircleCheck, CircleX, X } from "lucide-react";
import { useWords } from "../language/use-words.ts";
import { useToasts } from "./toast-store.ts";
import "./toast.css";
import { words } from "./words.ts";

/** Where toasts stand; once on a page. */
export function ToastHost() {
  const say = useWords(words);
  const toasts = useToasts((state) => state.toasts);
  const hide = (id: number) =>
    useToasts.setState((state) => ({ toasts: state.toasts.filter((each) => each.id !== id) }));
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, kind, text, action }) => (
        <div key={id} className={`toast ${kind}`}>
          {kind === "done" ? (
            <CircleCheck size={16} aria-hidden />
          ) : (
            <CircleX size={16} aria-hidden />
          )}
          <span className="toast-text">{text}</span>
          {action === null ? null : (
            <button
              type="button"
              className="toast-action"
              onClick={() => {
                hide(id);
                action.run();
              }}
            >
              {action.name}
            </button>
          )}
          <button type="button" aria-label={say.close} onClick={() => hide(id)}>
            <X size={14} />
          </button>
        </div>
      ))}
    </div>
  );
}
