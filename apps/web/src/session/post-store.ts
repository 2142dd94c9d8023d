import { create } from "zustand";
import { keepSetting, readSetting } from "../state/kept-setting.ts";
import type { Post } from "./enter.ts";
import { useMe } from "./use-me.ts";

const NAME = "post";

interface PostState {
  readonly chosen: string | null;
}

const usePostStore = create<PostState>(() => {
  const kept = readSetting(NAME);
  return { chosen: typeof kept === "string" ? kept : null };
});

/** What tells a post from a person's others. */
export function postKey({ unitId, role }: Pick<Post, "unitId" | "role">): string {
  return `${role} ${unitId}`;
}

/** The post that somebody acts in now, of those that they hold; kept on this device. Null for who holds none. */
export function usePost(): {
  readonly post: Post | null;
  readonly posts: readonly Post[];
  readonly choose: (post: Post) => void;
} {
  const { posts } = useMe();
  const chosen = usePostStore((state) => state.chosen);
  return {
    post: posts.find((post) => postKey(post) === chosen) ?? posts[0] ?? null,
    posts,
    choose: (post) => {
      keepSetting(NAME, postKey(post));
      usePostStore.setState({ chosen: postKey(post) });
    },
  };
}
