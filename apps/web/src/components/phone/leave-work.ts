import { useCheck } from "../../state/check-store.ts";
import { resetPhone } from "./phone-state.ts";

/** Back to the start screen; a thumb on the wrong arrow must lose nothing. */
export async function leaveWork(): Promise<void> {
  await useCheck.getState().leave();
  resetPhone();
}
