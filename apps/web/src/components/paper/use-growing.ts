import { useEffect, useState } from "react";

/** Enough for what is in sight at first, and how many blocks come with each further step. */
const FIRST = 30;
const STEP = 40;

/**
 * How many of the blocks are drawn: those in sight at once, the rest step by step in the next moments, so that a long plan
 * opens without a pause in which nothing answers.
 */
export function useGrowing(total: number): number {
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => {
    if (drawn >= total) return;
    const timer = setTimeout(() => setDrawn(drawn + STEP), 0);
    return () => clearTimeout(timer);
  }, [drawn, total]);
  return Math.min(drawn, total);
}
