import type { Answer } from "@luoshi/server/contract/client";
import type { DutyRow } from "./duty-row.ts";

/** What can be done with many duties at once. */
export const batchKinds = ["sign", "accept", "signOff", "chase"] as const;

/** One of them. */
export type BatchKind = (typeof batchKinds)[number];

/** What came of one of several. */
export type BatchResult = Answer<"POST /api/duties/commands">["results"][number];

interface Markable {
  readonly commands: readonly DutyRow["commands"][number][];
  readonly mayChase: boolean;
}

/** The rows with which each can be done now; kinds that fit none are left out. */
export function batchesOf<R extends Markable>(
  rows: readonly R[],
): readonly { readonly kind: BatchKind; readonly rows: readonly R[] }[] {
  return batchKinds.flatMap((kind) => {
    const fitting = rows.filter((row) =>
      kind === "chase" ? row.mayChase : row.commands.includes(kind),
    );
    return fitting.length === 0 ? [] : [{ kind, rows: fitting }];
  });
}

/** Pieces of a list, of at most so many. */
export function inPieces<T>(list: readonly T[], most: number): readonly (readonly T[])[] {
  const pieces: (readonly T[])[] = [];
  for (let from = 0; from < list.length; from += most) pieces.push(list.slice(from, from + most));
  return pieces;
}
