import type { Unit } from "./directory.ts";
import type { DirectoryIndex } from "./directory-index.ts";
import { isRetired } from "./expand-target.ts";
import { findCollective } from "./find-collective.ts";
import { findList, leaveOut } from "./find-list.ts";
import { findPost } from "./find-post.ts";
import { findUnit, unitCandidate } from "./find-unit.ts";
import { findVague } from "./find-vague.ts";
import { findWorkgroup } from "./find-workgroup.ts";
import { type OwnerMemory, recall } from "./owner-memory.ts";
import type { OwnerWhy } from "./owner-why.ts";
import {
  asked,
  type OwnerCandidate,
  type OwnerResolution,
  resolvedAs,
  unknownOwner,
} from "./resolution.ts";
import { targetKey } from "./target.ts";
import { type OwnerContext, type Vantage, vantageOf } from "./vantage.ts";
import { hasPlaceholder, readWrittenName } from "./written-name.ts";

/**
 * Says what an owner's name means, as a clerk of the issuing unit would read it; where two answers are plausible it
 * asks instead. `办公室` in a plan of 青渡区教育局 is that bureau's own; `各有关单位` is always asked.
 */
export function resolveOwner(
  name: string,
  context: OwnerContext,
  index: DirectoryIndex,
  memory: readonly OwnerMemory[] = [],
): OwnerResolution {
  const { written, words, except } = readWrittenName(name);
  if (words === "") return unknownOwner({ code: "empty", args: {} });
  if (hasPlaceholder(words)) return unknownOwner({ code: "placeholder", args: { written } });
  const vantage = vantageOf(index, context);
  if (vantage === null) return unknownOwner({ code: "nobody", args: { written } });
  const base = resolveWords(words, vantage, 0);
  const fresh =
    except.length === 0
      ? base
      : leaveOut(base, except, written, vantage, (part) => resolveWords(part, vantage, 1));
  const known = recall(memory, written, context.issuer, index, context.day);
  return known === null ? fresh : withMemory(fresh, known, written);
}

function resolveWords(words: string, vantage: Vantage, depth: number): OwnerResolution {
  const written = words;
  if (words === "" || depth > 4) return unknownOwner({ code: "nobody", args: { written } });
  const again = (rest: string) => resolveWords(rest, vantage, depth + 1);
  const direct = findUnit(words, vantage);
  // The whole name of a unit may hold any of the words below: 相关产业促进中心.
  if (direct.kind === "one" && direct.why.code === "full-name")
    return unitFound(direct.unit, direct.why, vantage);
  const vague = findVague(words, again);
  if (vague !== null) return vague;
  const group = findWorkgroup(words, vantage);
  if (group?.status === "resolved") return group;
  if (direct.kind === "one") return unitFound(direct.unit, direct.why, vantage);
  const list = findList(words, vantage, again);
  if (list !== null) return list;
  const collective = findCollective(words, vantage);
  if (collective?.status === "resolved") return collective;
  const post = group === null ? findPost(words, vantage, again) : null;
  if (post?.status === "resolved") return post;
  const question = collective ?? group ?? post;
  if (question !== null && question.status === "ambiguous") return question;
  const candidates = unitCandidates(direct.units, vantage);
  if (direct.kind === "many") {
    const several: OwnerWhy = {
      code: "several-match",
      args: { written, count: direct.units.length },
    };
    return asked(direct.why ?? several, candidates);
  }
  if (candidates.length === 0) return unknownOwner({ code: "nobody", args: { written } });
  return asked(direct.why ?? { code: "looks-like", args: { written } }, candidates);
}

/** A retired unit stands for the one that has its work; where that is not one, it is asked. */
function unitFound(unit: Unit, why: OwnerWhy, vantage: Vantage): OwnerResolution {
  const { index, context } = vantage;
  let current = unit;
  for (let steps = 0; isRetired(current, context.day); steps++) {
    const successors = (current.retired?.successors ?? []).flatMap(
      (id) => index.unitOf.get(id) ?? [],
    );
    const next = successors[0];
    if (successors.length !== 1 || next === undefined || steps > 8) {
      return asked(
        { code: "looks-like", args: { written: unit.name } },
        unitCandidates(successors, vantage),
      );
    }
    current = next;
  }
  const merged: OwnerWhy = {
    code: "merged-unit",
    args: { former: unit.name, name: current.name },
  };
  return resolvedAs({ kind: "unit", id: current.id }, current === unit ? why : merged);
}

function unitCandidates(units: readonly Unit[], vantage: Vantage): OwnerCandidate[] {
  return [...new Set(units)]
    .filter((unit) => !isRetired(unit, vantage.context.day))
    .map((unit) => unitCandidate(unit, vantage));
}

/** Questions whose answer is another one in the next plan: an earlier answer is offered, never taken. */
const FOR_THIS_PLAN_ONLY: readonly OwnerWhy["code"][] = [
  "vague",
  "named-and-vague",
  "place-of-item",
  "group-of-plan",
  "which-group",
  "which-post",
  "workgroup",
  "group-members",
];

function withMemory(fresh: OwnerResolution, known: OwnerMemory, written: string): OwnerResolution {
  const why: OwnerWhy = { code: "remembered", args: { written } };
  const answer: OwnerCandidate = { target: known.target, why };
  const key = targetKey(known.target);
  if (fresh.status === "resolved" && targetKey(fresh.target) === key) return fresh;
  const others = fresh.candidates.filter((candidate) => targetKey(candidate.target) !== key);
  if (FOR_THIS_PLAN_ONLY.includes(fresh.why.code)) {
    return fresh.status === "resolved" ? fresh : asked(fresh.why, [answer, ...others]);
  }
  const isNew = fresh.status === "resolved" && !known.seen.includes(targetKey(fresh.target));
  return isNew
    ? asked({ code: "answered-otherwise", args: { written } }, [answer, ...others])
    : { ...resolvedAs(known.target, why), candidates: [answer, ...others] };
}

/** Resolves each name once; a plan says the same few names over and over. */
export function ownerResolver(
  context: OwnerContext,
  index: DirectoryIndex,
  memory: readonly OwnerMemory[] = [],
): (name: string) => OwnerResolution {
  const known = new Map<string, OwnerResolution>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const resolution = resolveOwner(name, context, index, memory);
    known.set(name, resolution);
    return resolution;
  };
}
