import type { Post, Unit } from "./directory.ts";
import { roleWords } from "./owner-name-words.ts";
import { asked, type OwnerCandidate, type OwnerResolution, resolvedAs } from "./resolution.ts";
import { withRole } from "./target.ts";
import type { Vantage } from "./vantage.ts";
import { foldName } from "./written-name.ts";

/** Reads 局长, 分管副局长, 各科室负责人; `resolveRest` reads the words before the post. */
export function findPost(
  words: string,
  vantage: Vantage,
  resolveRest: (words: string) => OwnerResolution,
): OwnerResolution | null {
  const role = roleWords.find((word) => words.endsWith(word));
  if (role !== undefined) return roleIn(words, role, resolveRest);
  const title = vantage.index.titles.find((word) => words.endsWith(word));
  if (title === undefined) return null;
  const head = words.slice(0, -title.length).replace(/(?:分管|联系|兼职|党员)$/, "");
  if (head === "") return postAround(words, title, vantage);
  const rest = resolveRest(head);
  if (rest.status !== "resolved") {
    return rest.status === "unknown"
      ? null
      : asked({ code: "which-post", args: { written: words } }, rest.candidates);
  }
  if (rest.target.kind !== "unit") {
    if (rest.target.kind === "post") return null;
    return resolvedAs(withRole(rest.target, title), { code: "role", args: { role: title } });
  }
  const unit = vantage.index.unitOf.get(rest.target.id);
  return unit === undefined ? null : choose(words, postsIn(unit, title, vantage), rest, vantage);
}

function roleIn(
  words: string,
  role: string,
  resolveRest: (words: string) => OwnerResolution,
): OwnerResolution {
  const head = words.slice(0, -role.length);
  const question = { code: "which-post", args: { written: words } } as const;
  if (head === "") return asked(question, []);
  const rest = resolveRest(head);
  if (rest.status !== "resolved") return asked(question, rest.candidates);
  if (rest.target.kind === "post") return asked(question, rest.candidates);
  return resolvedAs(withRole(rest.target, role), { code: "role", args: { role } });
}

/** A post without its unit is the issuing institution's, or its government's. */
function postAround(words: string, title: string, vantage: Vantage): OwnerResolution {
  const { institution, territory, unit } = vantage;
  for (const owner of [unit, institution, territory]) {
    const posts = owner === null ? [] : postsIn(owner, title, vantage);
    if (posts.length > 0) return choose(words, posts, null, vantage);
  }
  return choose(words, [], null, vantage);
}

function choose(
  words: string,
  posts: readonly Post[],
  unit: OwnerResolution | null,
  vantage: Vantage,
): OwnerResolution {
  const candidates = posts.map((post) => postCandidate(post, vantage));
  const first = candidates[0];
  if (candidates.length === 1 && first !== undefined) return resolvedAs(first.target, first.why);
  return asked({ code: "which-post", args: { written: words } }, [
    ...candidates,
    ...(unit?.candidates ?? []),
  ]);
}

function postsIn(unit: Unit, title: string, { index }: Vantage): Post[] {
  return (index.postsOf.get(unit.id) ?? []).filter((post) =>
    foldName(post.title)
      .split(/[、，]/)
      .some((part) => part === title),
  );
}

function postCandidate(post: Post, { index }: Vantage): OwnerCandidate {
  const unit = index.unitOf.get(post.unitId)?.name ?? "";
  return {
    target: { kind: "post", id: post.id },
    why: { code: "post", args: { unit, title: post.title } },
  };
}
