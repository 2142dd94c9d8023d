/**
 * What an owner's name stands for. `role` is who in the units is addressed, as written: 主要负责人.
 * `members` of a workgroup are its member units (各成员单位); otherwise the group itself is meant.
 */
export type OwnerTarget =
  | { readonly kind: "unit"; readonly id: string; readonly role?: string }
  | { readonly kind: "units"; readonly ids: readonly string[]; readonly role?: string }
  | {
      readonly kind: "unitSet";
      readonly id: string;
      /** Units left out of it: 各街道（柳湾街道除外）. */
      readonly except?: readonly string[];
      readonly role?: string;
    }
  | {
      readonly kind: "workgroup";
      readonly id: string;
      readonly members?: boolean;
      readonly role?: string;
    }
  | { readonly kind: "post"; readonly id: string };

/** One word for a target, equal for equal targets: `unit:u7`, `units:u1,u2^负责人`. */
export function targetKey(target: OwnerTarget): string {
  switch (target.kind) {
    case "unit":
      return `unit:${target.id}${roleKey(target.role)}`;
    case "units":
      return `units:${[...target.ids].sort().join(",")}${roleKey(target.role)}`;
    case "unitSet": {
      const except = [...(target.except ?? [])].sort().join(",");
      return `unitSet:${target.id}${except === "" ? "" : `-${except}`}${roleKey(target.role)}`;
    }
    case "workgroup":
      return `workgroup:${target.id}${target.members ? "*" : ""}${roleKey(target.role)}`;
    case "post":
      return `post:${target.id}`;
  }
}

/** The same target, addressed to those who bear the role in it; a post is one already. */
export function withRole(target: OwnerTarget, role: string): OwnerTarget {
  return target.kind === "post" ? target : { ...target, role };
}

function roleKey(role: string | undefined): string {
  return role === undefined ? "" : `^${role}`;
}
