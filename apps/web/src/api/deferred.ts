/** Something that was said to be done and will be, unless it is taken back in time. */
export interface Deferred {
  /** Takes it back; false where it has gone already. */
  readonly takeBack: () => boolean;
  /** Does it now. */
  readonly doNow: () => void;
}

/** How long one may take something back. */
export const UNDO_MS = 5000;

const pending = new Set<Deferred>();

/**
 * Does something after five seconds, in which it may be taken back: instead of asking beforehand. A page that is closed or
 * put away does all that waits at once; nothing is forgotten.
 */
export function defer(act: () => void, undo: () => void, wait: number = UNDO_MS): Deferred {
  let open = true;
  const close = (): boolean => {
    if (!open) return false;
    open = false;
    clearTimeout(timer);
    pending.delete(deferred);
    return true;
  };
  const deferred: Deferred = {
    takeBack: () => {
      if (!close()) return false;
      undo();
      return true;
    },
    doNow: () => {
      if (close()) act();
    },
  };
  const timer = setTimeout(deferred.doNow, wait);
  pending.add(deferred);
  return deferred;
}

/** Does all that waits. */
export function doDeferred(): void {
  for (const each of pending) each.doNow();
}

/** Whether anything waits. */
export function anyDeferred(): boolean {
  return pending.size > 0;
}
