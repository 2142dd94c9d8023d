import type { Place } from "../../checker/view.ts";

/** Asks the paper to show a place. */
export function revealPlace(place: Place): void {
  window.dispatchEvent(new CustomEvent("luoshi:reveal-place", { detail: { place } }));
}
