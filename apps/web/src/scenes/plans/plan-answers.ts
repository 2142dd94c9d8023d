import type { Draft } from "@luoshi/compiler";
import type { Answer } from "@luoshi/server/contract/client";

/** A plan as the server tells it. */
export type Plan = Answer<"GET /api/plans/:planId">;

/** Its draft, for those who may see that. */
export type Drafting = NonNullable<Plan["drafting"]>;

/** A task of a draft with what is decided of it. */
export type DraftTask = Drafting["tasks"][number];

/** A written name with what became of it. */
export type DraftOwner = Drafting["owners"][number];

/** What a name can stand for. */
export type OwnerTarget = NonNullable<DraftOwner["target"]>;

/** Something that keeps a plan back. */
export type GateReason = Drafting["gate"]["reasons"][number];

/** A named person's word on a draft. */
export type Review = Drafting["reviews"][number];

/** A line of the list. */
export type PlanRow = Answer<"GET /api/plans">["rows"][number];

/** A remark at a place, or a reply. */
export type Comment = Answer<"GET /api/plans/:planId/comments">["rows"][number];

/** 派发 | 长期要求 | 仅备查. */
export type Disposition = DraftTask["disposition"];

/** The saved draft; the server has checked its shape. */
export function draftOf({ draft }: Pick<Drafting, "draft">): Draft {
  return draft as Draft;
}
