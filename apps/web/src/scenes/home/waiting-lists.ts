import type { Answer } from "@luoshi/server/contract/client";

/** What waits, as the server groups it. */
export type InboxGroup = Answer<"GET /api/inbox">["groups"][number];

/** What a group asks for. */
export type InboxKind = InboxGroup["kind"];

/** The few lists of the workbench. */
export type ListKey = "sign" | "report" | "review" | "decide" | "plans";

/** One line: what waits, and why it stands in this list. */
export type WaitingItem =
  | {
      readonly kind: "duty";
      readonly of: InboxKind;
      readonly duty: InboxGroup["duties"][number];
    }
  | {
      readonly kind: "report";
      readonly of: InboxKind;
      readonly report: InboxGroup["reports"][number];
    }
  | { readonly kind: "plan"; readonly of: InboxKind; readonly plan: InboxGroup["plans"][number] };

/** A list with its first lines; `count` is of all, and above 999 where the server counted no further. */
export interface WaitingList {
  readonly key: ListKey;
  readonly count: number;
  readonly items: readonly WaitingItem[];
}

// What comes back is mended before anything new is written; signing comes first of all, since nothing begins before it.
const makeUp: readonly { readonly key: ListKey; readonly kinds: readonly InboxKind[] }[] = [
  { key: "sign", kinds: ["toSign"] },
  { key: "report", kinds: ["sentBack", "toReport"] },
  { key: "review", kinds: ["toReview", "toAccept"] },
  { key: "decide", kinds: ["toConfirm", "extensions", "declined", "toSignOff"] },
  { key: "plans", kinds: ["reviews"] },
];

/** Ten groups as at most five lists; those in which nothing waits are left out. */
export function waitingLists(groups: readonly InboxGroup[]): readonly WaitingList[] {
  return makeUp.flatMap(({ key, kinds }) => {
    const held = kinds.flatMap((kind) => groups.filter((group) => group.kind === kind));
    const count = countWaiting(held);
    return count === 0 ? [] : [{ key, count, items: held.flatMap(itemsOf) }];
  });
}

/** How many things wait, for the mark at the rail; above 999 where the server counted no further. */
export function countWaiting(groups: readonly InboxGroup[]): number {
  return groups.reduce((sum, { count, more }) => sum + count + (more ? 1 : 0), 0);
}

const MOST = 999;

/** A count as it is shown, less those that stand there already: `12`, `999+`. */
export function countLabel(count: number, shown = 0): string {
  return count > MOST ? `${MOST - shown}+` : String(count - shown);
}

function itemsOf({ kind, duties, reports, plans }: InboxGroup): readonly WaitingItem[] {
  return [
    ...reports.map((report) => ({ kind: "report" as const, of: kind, report })),
    ...duties.map((duty) => ({ kind: "duty" as const, of: kind, duty })),
    ...plans.map((plan) => ({ kind: "plan" as const, of: kind, plan })),
  ];
}

/** A key that no other line has. */
export function itemKey(item: WaitingItem): string {
  switch (item.kind) {
    case "duty":
      return `${item.of} ${item.duty.id}`;
    case "report":
      return `${item.of} ${item.report.id}`;
    case "plan":
      return `${item.of} ${item.plan.id}`;
  }
}

/** Where the rest of a list stands among all duties; null where no filter of that list says it. */
export function restOf(key: ListKey): Readonly<Record<string, unknown>> | null {
  switch (key) {
    case "sign":
      return { scope: "held", state: ["assigned"] };
    case "report":
      return { scope: "held", state: ["active"] };
    case "review":
      return null;
    case "decide":
      return { scope: "reach", state: ["claimed", "done", "declined"] };
    case "plans":
      return null;
  }
}
