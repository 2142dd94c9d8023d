import { LoaderCircle } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { useWords } from "../language/use-words.ts";
import "./button.css";
import { words } from "./words.ts";

/** What a button is for: the one thing to do here, any other, one that ends something, one that should not be seen first. */
export type ButtonKind = "primary" | "plain" | "danger" | "quiet";

/**
 * A button. While `busy` it cannot be pressed again; where it may not be pressed, `reason` says why, and the button can
 * still be reached and read: `<Button kind="primary" reason="余 2 处必须改正">提交会签</Button>`.
 */
export function Button({
  kind = "plain",
  icon,
  busy = false,
  reason,
  disabled = false,
  submit = false,
  label,
  onPress,
  ref,
  children,
  ...others
}: {
  readonly kind?: ButtonKind;
  readonly icon?: ReactNode;
  readonly busy?: boolean;
  /** Why it may not be pressed now; null when it may. */
  readonly reason?: string | null | undefined;
  readonly disabled?: boolean;
  /** Sends the form that it stands in. */
  readonly submit?: boolean;
  /** The name of a button that shows an icon alone. */
  readonly label?: string;
  readonly onPress?: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children?: ReactNode;
  readonly "aria-expanded"?: boolean;
  readonly "aria-haspopup"?: "menu" | "dialog" | "listbox";
  readonly "aria-controls"?: string;
  readonly "aria-pressed"?: boolean;
  readonly "data-first"?: boolean;
}) {
  const say = useWords(words);
  const refused = busy || (reason != null && reason !== "");
  return (
    <button
      {...others}
      ref={ref}
      type={submit ? "submit" : "button"}
      className={`button ${kind}${children === undefined ? " icon-only" : ""}`}
      disabled={disabled}
      aria-disabled={refused || undefined}
      aria-label={label}
      title={reason ?? label ?? undefined}
      onClick={(event) => {
        if (refused) event.preventDefault();
        else onPress?.();
      }}
    >
      {busy ? <LoaderCircle size={14} className="turning" aria-label={say.working} /> : icon}
      {children}
    </button>
  );
}
