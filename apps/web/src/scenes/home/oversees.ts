import type { Post } from "../../session/enter.ts";

/** Whether a post looks after the work of others, so that what is red belongs on its workbench. */
export function oversees(post: Pick<Post, "role"> | null): boolean {
  switch (post?.role) {
    case "leader":
    case "supervision":
    case "office":
    case "head":
      return true;
    default:
      return false;
  }
}
