import type { Me } from "./enter.ts";

/** Whether somebody is one of the three separated administrators, who have no business of their own. */
export function isAdministrator({ posts }: Pick<Me, "posts">): boolean {
  return posts.length > 0 && posts.every(({ role }) => role.endsWith("Admin"));
}
