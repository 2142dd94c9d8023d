import type { OwnerTarget } from "@luoshi/ledger";
import type { z } from "zod";
import type { ownerTarget } from "../../contract/plan.ts";

/** A target as it came over the wire: what is left out is not there at all. */
export function takeTarget(given: z.output<typeof ownerTarget>): OwnerTarget {
  if (given.kind === "post") return given;
  const { role, ...target } = given;
  const addressed = role === undefined ? {} : { role };
  switch (target.kind) {
    case "unit":
    case "units":
      return { ...target, ...addressed };
    case "unitSet": {
      const { except, ...set } = target;
      return { ...set, ...(except === undefined ? {} : { except }), ...addressed };
    }
    case "workgroup": {
      const { members, ...group } = target;
      return { ...group, ...(members === undefined ? {} : { members }), ...addressed };
    }
  }
}
