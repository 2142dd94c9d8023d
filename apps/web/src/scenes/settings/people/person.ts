import type { Answer } from "@luoshi/server/contract/client";

/** A person as the server tells them. */
export type Person = Answer<"GET /api/people/:personId">;

/** One of their posts. */
export type PersonPost = Person["posts"][number];

/** Roles that offices give. */
export const businessRoles = [
  "office",
  "head",
  "liaison",
  "supervision",
  "leader",
  "member",
] as const;

/** One of them. */
export type BusinessRole = (typeof businessRoles)[number];

/** What a change of a person makes old. */
export const personRefreshes = [
  "GET /api/people",
  "GET /api/people/:personId",
  "GET /api/units",
  "GET /api/accounts",
  "GET /api/accounts/:personId",
] as const;

/** Posts of a day, those that begin later, and those that are over, the latest first. */
export function sortPosts(
  posts: readonly PersonPost[],
  day: string,
): {
  readonly held: readonly PersonPost[];
  readonly later: readonly PersonPost[];
  readonly former: readonly PersonPost[];
} {
  const over = ({ until }: PersonPost) => until !== null && until < day;
  return {
    held: posts.filter((post) => !over(post) && post.since <= day),
    later: posts.filter((post) => !over(post) && post.since > day),
    former: posts.filter(over).sort((a, b) => ((a.until ?? "") < (b.until ?? "") ? 1 : -1)),
  };
}
