import { useCallback, useEffect, useMemo, useState } from "react";
import type { ComparedRow } from "../../checker/compare-view.ts";
import { foldRows, isQuiet, type ShownRow } from "./fold-rows.ts";

/** Walking through the changes of a text: which one is in the light, what is folded. */
export interface Changes {
  readonly shown: readonly ShownRow[];
  readonly current: string | null;
  /** How many changes there are, and the place of the current one among them, from 1; 0 where it is none. */
  readonly count: number;
  readonly place: number;
  readonly allUnfolded: boolean;
  /** Puts a row in the light and into view, unfolded. */
  readonly show: (row: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly unfold: (fold: string) => void;
  readonly toggleAll: () => void;
}

/** The walk through the rows of one comparison. */
export function useChanges(rows: readonly ComparedRow[]): Changes {
  // Where nothing changed there is nothing to fold around.
  const [unfolded, setUnfolded] = useState<ReadonlySet<string> | "all">(() =>
    rows.every(isQuiet) ? "all" : new Set<string>(),
  );
  // `turn` counts the wishes to see a row, so that the same one may be asked for again.
  const [light, setLight] = useState<{ readonly row: string | null; readonly turn: number }>(
    () => ({ row: rows.find((row) => !isQuiet(row))?.id ?? null, turn: 0 }),
  );
  const shown = useMemo(() => foldRows(rows, unfolded), [rows, unfolded]);
  const changes = useMemo(() => rows.filter((row) => !isQuiet(row)), [rows]);
  const places = useMemo(() => new Map(rows.map(({ id }, i) => [id, i])), [rows]);

  const unfold = useCallback((fold: string) => {
    setUnfolded((before) => (before === "all" ? before : new Set([...before, fold])));
  }, []);
  const show = useCallback(
    (row: string) => {
      const fold = shown.find(
        (each) => each.kind === "fold" && each.rows.some(({ id }) => id === row),
      );
      if (fold?.kind === "fold") unfold(fold.id);
      setLight(({ turn }) => ({ row, turn: turn + 1 }));
    },
    [shown, unfold],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const order = (id: string) => places.get(id) ?? -1;
      const at = order(light.row ?? "");
      const ids = changes.map(({ id }) => id);
      const next =
        by === 1
          ? (ids.find((id) => order(id) > at) ?? ids[0])
          : ([...ids].reverse().find((id) => order(id) < at) ?? ids[ids.length - 1]);
      if (next !== undefined) show(next);
    },
    [places, changes, light.row, show],
  );
  const toggleAll = useCallback(() => {
    setUnfolded((before) => (before === "all" ? new Set<string>() : "all"));
  }, []);

  useEffect(() => {
    if (light.row === null) return;
    const row = document.querySelector(`[data-compare-row="${light.row}"]`);
    row?.scrollIntoView({ block: "center" });
  }, [light]);

  return {
    shown,
    current: light.row,
    count: changes.length,
    place: changes.findIndex(({ id }) => id === light.row) + 1,
    allUnfolded: unfolded === "all",
    show,
    step,
    unfold,
    toggleAll,
  };
}
