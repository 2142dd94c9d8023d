import { create } from "zustand";

/** A line at the bottom that says what was done, with the way back where there is one. */
export interface Toast {
  readonly id: number;
  readonly kind: "done" | "error";
  readonly text: string;
  readonly action: { readonly name: string; readonly run: () => void } | null;
}

interface ToastState {
  readonly toasts: readonly Toast[];
}

export const useToasts = create<ToastState>(() => ({ toasts: [] }));

const STAY_MS = { done: 5000, error: 10_000 };
let last = 0;

/** Says something for a few seconds; gives the way to take it away earlier. At most three stand there. */
export function showToast(
  toast: Omit<Toast, "id">,
  stay: number = STAY_MS[toast.kind],
): () => void {
  last += 1;
  const id = last;
  const hide = (): void => {
    useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((each) => each.id !== id) }));
  };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, { ...toast, id }].slice(-3) }));
  setTimeout(hide, stay);
  return hide;
}
