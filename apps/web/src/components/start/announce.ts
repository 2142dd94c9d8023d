import { now } from "../../state/clock.ts";
import "./announce.css";

const STAYS = 4500;

let place: HTMLElement | null = null;
let timer = 0;
let saidAt = Number.NEGATIVE_INFINITY;

/** Words that follow so soon stand below those before: nobody has read them yet. */
const TOGETHER = 1500;

/**
 * Says something to screen readers and shows it for a while at the foot of the page. The place for it hangs at the body,
 * outside of React's tree: what is said while a file opens must outlive the start screen.
 */
export function announce(text: string): void {
  if (place === null) {
    place = document.createElement("div");
    place.className = "announce";
    place.setAttribute("role", "status");
    place.setAttribute("aria-live", "polite");
    document.body.append(place);
  }
  const before = place.dataset["shown"] !== undefined && now() - saidAt < TOGETHER;
  saidAt = now();
  place.textContent = before ? `${place.textContent}\n${text}` : text;
  place.dataset["shown"] = "yes";
  clearTimeout(timer);
  timer = window.setTimeout(hideAnnouncement, STAYS);
}

/** Takes the last words away. */
export function hideAnnouncement(): void {
  if (place !== null) delete place.dataset["shown"];
}
