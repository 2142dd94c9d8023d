import type { Answer } from "@luoshi/server/contract/client";
import { useQueryClient } from "@tanstack/react-query";
import { patchAnswers } from "../../../api/patch-answers.ts";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { showToast } from "../../../ui/toast-store.ts";
import { words as uiWords } from "../../../ui/words.ts";
import { useRefusal } from "../use-refusal.ts";
import type { DropPlace } from "./drop-place.ts";
import { unitRefreshes } from "./unit-refreshes.ts";
import type { Unit } from "./unit-rows.ts";
import { words } from "./words.ts";

type Ordered = { readonly parentId: string; readonly children: readonly string[] };

/** Moving, ordering and bringing back, each with the way back at the bottom of the screen. */
export function useUnitCommands(units: readonly Unit[]) {
  const say = useWords(words);
  const ui = useWords(uiWords);
  const refused = useRefusal();
  const client = useQueryClient();
  const nameOf = (id: string | null): string => units.find((each) => each.id === id)?.name ?? "";

  const moving = useCommand("POST /api/units/:unitId/move", { refreshes: unitRefreshes });
  const move = (unit: Unit, parentId: string, onDone?: () => void): void => {
    const { parentId: from } = unit;
    moving
      .ask({ params: { unitId: unit.id }, body: { version: unit.version, parentId } })
      .then((moved) => {
        onDone?.();
        const back = (): void => {
          if (from !== null) move(moved, from);
        };
        showToast({
          kind: "done",
          text: say.done.moved(unit.name, nameOf(parentId)),
          action: { name: ui.undo, run: back },
        });
      })
      .catch((error) => {
        // A dialog that waits shows it itself.
        if (onDone === undefined) refused(error);
      });
  };

  const ordering = useCommand("PUT /api/units/:unitId/order", {
    refreshes: unitRefreshes,
    ahead: (at, { params, body }) =>
      patchAnswers(at, "GET /api/units", (answer) => ({
        rows: inOrder(answer.rows, params.unitId, body.children),
      })),
    onRefused: refused,
  });
  const order = ({ parentId, children }: Ordered): void => {
    const [answer] = client.getQueriesData<Answer<"GET /api/units">>({
      queryKey: ["GET /api/units"],
    });
    const rows = answer?.[1]?.rows ?? units;
    const parent = rows.find(({ id }) => id === parentId);
    if (parent === undefined) return;
    ordering.give({
      params: { unitId: parentId },
      body: { version: parent.version, children: [...children] },
    });
  };

  const restoring = useCommand("POST /api/units/:unitId/restore", {
    refreshes: unitRefreshes,
    onDone: ({ name }) => showToast({ kind: "done", text: say.done.restored(name), action: null }),
    onRefused: refused,
  });

  return {
    move: { to: move, error: moving.error, pending: moving.pending },
    order: { to: order, pending: ordering.pending },
    restore: (unit: Unit) =>
      restoring.give({ params: { unitId: unit.id }, body: { version: unit.version } }),
    drop: (unit: Unit, place: DropPlace): void => {
      if (place.kind === "under") move(unit, place.parentId);
      else order(place);
    },
  };
}

/** The rows with those below one unit in another order, each with all below it. */
function inOrder(rows: readonly Unit[], parentId: string, children: readonly string[]): Unit[] {
  const below = new Map<string | null, Unit[]>();
  const known = new Set(rows.map(({ id }) => id));
  for (const unit of rows) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const place = new Map(children.map((id, no) => [id, no]));
  below.get(parentId)?.sort((a, b) => (place.get(a.id) ?? 1e6) - (place.get(b.id) ?? 1e6));
  const ordered: Unit[] = [];
  const walk = (parent: string | null): void => {
    for (const unit of below.get(parent) ?? []) {
      ordered.push(unit);
      walk(unit.id);
    }
  };
  walk(null);
  return ordered;
}
