import { useCheck } from "../../state/check-store.ts";
import { type Detent, restOf, usePhone } from "./phone-state.ts";

/** How far the sheet stands out at this moment: with nothing in the light it has little to say. */
export function useDetent(): Detent {
  const chosen = usePhone((state) => state.detent);
  const rest = usePhone(({ tab }) => restOf(tab));
  const form = usePhone(({ page }) => page !== "card");
  const lit = useCheck(({ selection }) => selection.problem !== null || selection.task !== null);
  return form || lit ? chosen : rest;
}
