/** A box on the screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the quick fixes go, and how far from their left the arrow points at the fault. */
export interface PopoverSpot {
  readonly side: "below" | "above";
  readonly left: number;
  readonly top: number;
  readonly arrow: number;
  /** No higher than this, or it would cover the line. */
  readonly room: number;
}

const GAP = 9;
const EDGE = 8;
const ARROW = 30;

/**
 * Finds the spot for a popover of the lines that a fault covers: below the last line, above the first where there is no room,
 * as far to the right as it can still point at the fault, so that the beginnings of lines stay readable. Null where the fault
 * is scrolled out of the view.
 */
export function popoverSpot(
  lines: readonly Box[],
  size: { readonly width: number; readonly height: number },
  view: Box,
): PopoverSpot | null {
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) return null;
  if (last.bottom < view.top + EDGE || first.top > view.bottom - EDGE) return null;
  const below = view.bottom - EDGE - (last.bottom + GAP);
  const above = first.top - GAP - (view.top + EDGE);
  const side = size.height <= below || below >= above ? "below" : "above";
  const room = Math.max(0, side === "below" ? below : above);
  const line = side === "below" ? last : first;
  const middle = (line.left + line.right) / 2;
  const left = Math.max(view.left + EDGE, Math.min(middle - ARROW, view.right - EDGE - size.width));
  const arrow = Math.min(Math.max(middle - left, 14), size.width - 14);
  const height = Math.min(size.height, room);
  const top = side === "below" ? last.bottom + GAP : first.top - GAP - height;
  return { side, left, top, arrow, room };
}
