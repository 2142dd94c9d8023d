import type { Me } from "../../session/enter.ts";

type Role = Me["posts"][number]["role"];

/** A page of the settings, and who has a use for it. What one may do there is the server's to say. */
export interface SettingsPage {
  readonly key:
    | "me"
    | "units"
    | "people"
    | "unitSets"
    | "workgroups"
    | "accounts"
    | "views"
    | "system"
    | "record";
  readonly to:
    | "/settings/me"
    | "/settings/units"
    | "/settings/people"
    | "/settings/unit-sets"
    | "/settings/workgroups"
    | "/settings/accounts"
    | "/settings/views"
    | "/settings/system"
    | "/settings/record";
  /** "all", or one of these roles. */
  readonly roles: "all" | readonly Role[];
}

const business: readonly Role[] = ["office", "head", "liaison", "supervision", "leader", "member"];

/** In the order of the list at the left. */
export const settingsPages: readonly SettingsPage[] = [
  { key: "units", to: "/settings/units", roles: ["office", "systemAdmin"] },
  { key: "people", to: "/settings/people", roles: ["office", "systemAdmin"] },
  { key: "unitSets", to: "/settings/unit-sets", roles: ["office"] },
  { key: "workgroups", to: "/settings/workgroups", roles: ["office"] },
  { key: "accounts", to: "/settings/accounts", roles: ["office", "systemAdmin", "securityAdmin"] },
  { key: "system", to: "/settings/system", roles: ["systemAdmin"] },
  { key: "record", to: "/settings/record", roles: ["auditAdmin"] },
  { key: "views", to: "/settings/views", roles: business },
  { key: "me", to: "/settings/me", roles: "all" },
];

/** The pages that somebody has a use for. */
export function settingsPagesOf({ posts }: Pick<Me, "posts">): readonly SettingsPage[] {
  return settingsPages.filter(
    ({ roles }) => roles === "all" || posts.some(({ role }) => roles.includes(role)),
  );
}

/** Where 设置 leads. */
export function firstSettingsPage(me: Pick<Me, "posts">): SettingsPage["to"] {
  return settingsPagesOf(me)[0]?.to ?? "/settings/me";
}
