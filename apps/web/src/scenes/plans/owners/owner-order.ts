import type { DraftOwner, OwnerTarget } from "../plan-answers.ts";

/** A name that nobody can be sent to: it needs an answer, or its answer is gone. */
export function isOpen({ target, targetName }: DraftOwner): boolean {
  return target === null || targetName === null;
}

/** What needs an answer first, the commonest names before the rare ones; the rest likewise. */
export function orderedOwners(owners: readonly DraftOwner[]): readonly DraftOwner[] {
  const rank = (owner: DraftOwner) => (isOpen(owner) ? 0 : 1);
  return owners
    .map((owner, at) => ({ owner, at }))
    .sort(
      (a, b) =>
        rank(a.owner) - rank(b.owner) ||
        b.owner.taskKeys.length - a.owner.taskKeys.length ||
        a.at - b.at,
    )
    .map(({ owner }) => owner);
}

/** Who in the units is addressed, 主要负责人; undefined for the unit itself. */
export function roleOf(target: OwnerTarget | null): string | undefined {
  return target === null || target.kind === "post" ? undefined : target.role;
}
