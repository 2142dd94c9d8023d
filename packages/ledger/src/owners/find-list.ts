import { expandTarget } from "./expand-target.ts";
import type { OwnerWhy } from "./owner-why.ts";
import { asked, type OwnerResolution, resolvedAs } from "./resolution.ts";
import { withRole } from "./target.ts";
import type { Vantage } from "./vantage.ts";
import { splitNames } from "./written-name.ts";

/** Longer lists of owners are none: somebody pasted a text. */
const MOST = 30;

type Resolve = (words: string) => OwnerResolution;

/** Reads 教育局和财政局, 各科室、各学校: settled when each part is. Null where the words are no list. */
export function findList(
  words: string,
  vantage: Vantage,
  resolve: Resolve,
): OwnerResolution | null {
  const isMarked = splitNames(words).length > 1;
  const parts = [...new Set(splitNames(words).flatMap(splitAtAnd))];
  const only = parts[0];
  if (isMarked && parts.length === 1 && only !== undefined) return resolve(only);
  if (parts.length < 2 || parts.length > MOST) return null;
  const found = parts.map((part) => ({ part, resolution: resolve(part) }));
  const candidates = found.flatMap(({ resolution }) => resolution.candidates);
  const ids: string[] = [];
  let open: string | null = null;
  for (const { part, resolution } of found) {
    if (resolution.status === "resolved" && isPlain(resolution))
      ids.push(...expandTarget(resolution.target, vantage.index, vantage.context.day));
    else open ??= part;
  }
  // 和 may stand inside one name: where it parts nothing that is known, it parts nothing.
  if (!isMarked && ids.length === 0) return null;
  if (open !== null) return asked({ code: "list-part-unknown", args: { part: open } }, candidates);
  return resolvedAs(
    { kind: "units", ids: [...new Set(ids)] },
    { code: "list", args: { count: parts.length } },
  );
}

/** Takes the exceptions out of a set; each must be in it. */
export function leaveOut(
  base: OwnerResolution,
  except: readonly string[],
  written: string,
  { index, context }: Vantage,
  resolve: Resolve,
): OwnerResolution {
  if (base.status !== "resolved") return base;
  const { target } = base;
  const members = expandTarget(target, index, context.day);
  const left: string[] = [];
  const unclear = (part: string) =>
    asked({ code: "exception-unknown", args: { written, part } }, base.candidates);
  for (const name of except) {
    const found = resolve(name);
    const ids = found.status === "resolved" ? expandTarget(found.target, index, context.day) : [];
    if (ids.length === 0 || ids.some((id) => !members.includes(id))) return unclear(name);
    left.push(...ids);
  }
  const ids = members.filter((id) => !left.includes(id));
  if (ids.length === 0 || target.kind === "post") return unclear(except.join("、"));
  const why: OwnerWhy = { code: "except", args: { written, count: left.length } };
  const rest =
    target.kind === "unitSet"
      ? ({ kind: "unitSet", id: target.id, except: left } as const)
      : ({ kind: "units", ids } as const);
  return resolvedAs(target.role === undefined ? rest : withRole(rest, target.role), why);
}

/** Units and nothing that would be lost in a list of units: a role, a post, a workgroup's lead. */
function isPlain(resolution: OwnerResolution): boolean {
  if (resolution.status !== "resolved") return false;
  const { target } = resolution;
  return target.kind !== "post" && target.kind !== "workgroup" && target.role === undefined;
}

function splitAtAnd(words: string): string[] {
  for (const word of ["以及", "和", "与", "及"]) {
    const at = words.indexOf(word);
    if (at >= 2 && at + word.length <= words.length - 2)
      return [words.slice(0, at), ...splitAtAnd(words.slice(at + word.length))];
  }
  return [words];
}
