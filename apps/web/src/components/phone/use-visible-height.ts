import { useEffect, useState } from "react";

/** A keyboard takes at least so much; the browser's own bars come and go with less. */
const KEYBOARD = 120;

/**
 * The height that an open keyboard leaves, pixels; null without one. Where the keyboard lies over the page (iOS) a field
 * at the foot would hide behind it.
 */
export function useVisibleHeight(): number | null {
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const seen = window.visualViewport;
    if (seen == null) return;
    const measure = () => {
      // Zoomed in with two fingers the view is small as well, and means nothing.
      const covered = window.innerHeight - seen.height;
      const open = seen.scale === 1 && covered > KEYBOARD;
      setHeight(open ? Math.round(seen.height) : null);
      if (open) window.scrollTo(0, 0);
    };
    seen.addEventListener("resize", measure);
    return () => seen.removeEventListener("resize", measure);
  }, []);
  return height;
}
