import type { DutyDetail } from "./duty-detail.ts";

/** One unit of the dispatch tree: what it has of the task, and whether it has answered. */
export interface Receipt {
  readonly id: string;
  readonly unitName: string;
  /** Null for a share. */
  readonly part: DutyDetail["part"] | null;
  readonly persons: readonly string[];
  /** 0 for the lead and for sole duties, 1 below a lead, one more for a share. */
  readonly depth: number;
  /** The duty that is being looked at. */
  readonly self: boolean;
  readonly state: DutyDetail["state"];
  readonly percent: number;
  /** Of a share. */
  readonly weight: number | null;
  readonly due: string | null;
  readonly signedAt: string | null;
  readonly chases: number;
  readonly mayChase: boolean;
}

/** The tree as lines: leads and sole units on top, support below the lead, shares below the duty looked at. */
export function receiptsOf(duty: DutyDetail): readonly Receipt[] {
  const isShare = duty.parentId !== null;
  const own: Receipt = {
    id: duty.id,
    unitName: duty.unitName,
    part: isShare ? null : duty.part,
    persons: duty.persons,
    depth: 0,
    self: true,
    state: duty.state,
    percent: duty.percent,
    weight: isShare ? duty.weight : null,
    due: duty.due,
    signedAt: duty.signedAt,
    chases: duty.chases,
    mayChase: duty.mayChase,
  };
  const others = duty.others.map(
    (other): Receipt => ({ ...other, persons: [], depth: 0, self: false, weight: null }),
  );
  const given = isShare ? others : [own, ...others];
  const hasLead = given.some(({ part }) => part === "lead");
  const depthOf = ({ part }: Receipt) => (hasLead && part === "support" ? 1 : 0);
  const order = [...given].sort((a, b) => depthOf(a) - depthOf(b));
  const lines: Receipt[] = [];
  for (const each of order) {
    const depth = depthOf(each);
    lines.push({ ...each, depth });
    if (each.self) lines.push(...sharesBelow(duty, depth));
  }
  // A share sees the duty that it is a share of among the others only where it is within reach.
  if (isShare) lines.push(own, ...sharesBelow(duty, 0));
  return lines;
}

function sharesBelow(duty: DutyDetail, depth: number): readonly Receipt[] {
  return duty.shares
    .filter(({ state }) => state !== "transferred" && state !== "withdrawn")
    .map((share) => ({ ...share, part: null, depth: depth + 1, self: false }));
}
