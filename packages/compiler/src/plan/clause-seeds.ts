import { characterSet, inSet } from "../lexicon/character-set.ts";
import { WHITE_SPACE } from "../lexicon/drop-characters.ts";
import { closeWords } from "../lexicon/span-words.ts";
import type { TaskKind } from "../model/task.ts";
import type { OutlineClause } from "../outline/outline.ts";
import type { Part } from "../outline/part.ts";
import type { Span } from "../source/span.ts";
import { trimSpan } from "../source/span.ts";
import { clauseKinds } from "./clause-kind.ts";
import type { TaskSeed } from "./task-seed.ts";

/**
 * Which clauses are tasks: the smallest numbered clause that prescribes work (GUIDE, reading 3). A clause above others is
 * one too when it has an owner formula or a deadline of its own; goals, principles and scopes are none.
 */
export function clauseSeeds(
  text: string,
  clauses: readonly OutlineClause[],
  byId: ReadonlyMap<string, OutlineClause>,
  parts: readonly Part[],
  hasFormula: (clause: OutlineClause) => boolean,
): TaskSeed[] {
  const kinds = clauseKinds(text, clauses, byId, parts);
  const seeds: TaskSeed[] = [];
  for (const clause of clauses) {
    const kind = kinds.get(clause.id);
    if (kind === undefined || kind === "goal" || kind === "detail") continue;
    const children = clause.children.map((id) => byId.get(id) as OutlineClause);
    if (isDetail(text, clause, byId)) continue;
    const regions = ownRegions(clause);
    const whole = [{ start: clause.headSpan.start, end: clause.span.end }];
    if (children.length > 0 && children.every((c) => kinds.get(c.id) === "detail")) {
      // Numbers and dates of conditions and of things named are no duties of the task.
      seeds.push(seedOf(text, clause, kind, false, regions));
    } else if (children.length === 0) {
      if (prescribes(text, clause)) seeds.push(seedOf(text, clause, kind, false, whole));
    } else if (children.every((c) => c.runIn && c.level === "enum") && !isHeadOnly(text, clause)) {
      seeds.push(seedOf(text, clause, kind, false, whole));
    } else if (hasFormula(clause)) seeds.push(seedOf(text, clause, kind, true, regions));
  }
  return seeds;
}

/** A clause's own words without its number, and what stands behind its items. */
export function ownRegions(clause: OutlineClause): Span[] {
  return [
    { start: clause.headSpan.start, end: Math.max(clause.own.end, clause.headSpan.start) },
    ...clause.tail,
  ];
}

function seedOf(
  text: string,
  clause: OutlineClause,
  kind: TaskKind,
  parent: boolean,
  regions: readonly Span[],
): TaskSeed {
  return {
    path: clause.path,
    kind,
    clause,
    row: null,
    parent,
    group: null,
    span: clause.span,
    regions,
    words: wordsOf(text, clause),
    cells: [],
  };
}

/** A heading alone on its line hands over to the line below it. */
function wordsOf(text: string, clause: OutlineClause): Span {
  const after = trimSpan(text, { start: clause.headSpan.end, end: clause.own.end });
  const alone =
    text.charAt(clause.headSpan.end) === "\n" ||
    text.slice(clause.headSpan.end, after.start).includes("\n");
  if (
    alone &&
    after.end > after.start &&
    !/[。：:]/.test(text.slice(clause.headSpan.end, after.start))
  )
    return after;
  return { start: clause.headSpan.start, end: clause.own.end };
}

/** 一是…二是… that only detail their item are no tasks of their own; they are where they are all it says. */
function isDetail(
  text: string,
  clause: OutlineClause,
  byId: ReadonlyMap<string, OutlineClause>,
): boolean {
  if (clause.level !== "enum" || !clause.runIn) return false;
  const parent = clause.parent === null ? undefined : byId.get(clause.parent);
  if (parent === undefined) return false;
  return !isHeadOnly(text, parent);
}

function isHeadOnly(text: string, clause: OutlineClause): boolean {
  const rest = trimSpan(text, { start: clause.headSpan.end, end: clause.own.end });
  return rest.end - rest.start <= 1;
}

/** What a document says of itself: 本方案自印发之日起施行, 本办法适用于…, 由…负责解释. */
const SAYS_OF_ITSELF = /^本[^，。]{2,8}(自|适用|由[^，。]{1,20}负责解释|所称)/;

const STOPS_AND_BLANKS = characterSet(`${WHITE_SPACE}。：:；;`);

/** Whether four characters or more stand in a stretch, stops and blanks not counted. */
function saysMore(text: string, start: number, end: number): boolean {
  let count = 0;
  for (let i = start; i < end; i++)
    if (!inSet(STOPS_AND_BLANKS, text.charCodeAt(i)) && ++count === 4) return true;
  return false;
}

/** A bare heading with nothing below it asks for nothing, unless it says itself what to do. */
function prescribes(text: string, clause: OutlineClause): boolean {
  const words = closeWords(text, { start: clause.numberSpan.end, end: clause.span.end });
  if (words.length < 4 || SAYS_OF_ITSELF.test(words)) return false;
  if (saysMore(text, clause.headSpan.end, clause.span.end)) return true;
  return clause.level !== 1 || /[要应须]|做好|落实|加强|开展|组织|推进|完成|建立|制定/.test(words);
}
