import type { Detent } from "./phone-state.ts";

/** Heights at which the sheet rests, pixels. */
export type RestHeights = Readonly<Record<Detent, number>>;

const ORDER: readonly Detent[] = ["closed", "peek", "half", "full"];

/** A flick faster than this, pixels a millisecond, goes on to the next rest. */
const FLICK = 0.4;

/**
 * Where a sheet comes to rest that was let go at a height. A flick goes on in its direction, a slow drag to what is
 * nearest; never below `least`. `speed`: pixels a millisecond, upwards positive.
 */
export function detentAfter(
  height: number,
  speed: number,
  rests: RestHeights,
  least: Detent,
): Detent {
  const allowed = ORDER.slice(ORDER.indexOf(least)).filter(
    (each) => each !== "peek" || least === "peek",
  );
  if (Math.abs(speed) >= FLICK) {
    const ahead = allowed.filter((each) =>
      speed > 0 ? rests[each] > height : rests[each] < height,
    );
    const next = speed > 0 ? ahead[0] : ahead[ahead.length - 1];
    if (next !== undefined) return next;
  }
  return allowed.reduce((best, each) =>
    Math.abs(rests[each] - height) < Math.abs(rests[best] - height) ? each : best,
  );
}

/** One rest up or down, for keys and the handle. */
export function nextDetent(detent: Detent, by: 1 | -1, least: Detent): Detent {
  const allowed = ORDER.slice(ORDER.indexOf(least)).filter(
    (each) => each !== "peek" || least === "peek",
  );
  const at = allowed.indexOf(detent) + by;
  return allowed[Math.max(0, Math.min(at, allowed.length - 1))] ?? detent;
}
