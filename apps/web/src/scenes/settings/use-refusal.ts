import type { CallError } from "@luoshi/server/contract/client";
import { useBilingual } from "../../language/use-words.ts";
import { showToast } from "../../ui/toast-store.ts";

/** For what is done at a click, outside a form: says at the bottom why it was refused and what to do. */
export function useRefusal(): (error: CallError) => void {
  const told = useBilingual();
  return ({ answer }) =>
    showToast({
      kind: "error",
      text: `${told(answer.message)}。${told(answer.help)}`,
      action: null,
    });
}
