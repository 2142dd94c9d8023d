import { usePost } from "../../../session/post-store.ts";

/** Roles that draft plans; the server asks again. */
const DRAFTERS = ["office", "head", "liaison"] as const;

/** Units that somebody may upload a plan for, the one of the post at hand first. */
export function useDraftingUnits(): readonly { readonly id: string; readonly name: string }[] {
  const { post, posts } = usePost();
  const ordered = post === null ? posts : [post, ...posts];
  const units = new Map<string, string>();
  for (const { role, unitId, unitName } of ordered)
    if (DRAFTERS.some((each) => each === role)) units.set(unitId, unitName);
  return [...units].map(([id, name]) => ({ id, name }));
}
