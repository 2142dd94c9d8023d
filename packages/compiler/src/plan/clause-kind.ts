import { DESCRIPTIVE_ENDINGS, GUARANTEE_WORDS } from "../lexicon/section-words.ts";
import { closeWords } from "../lexicon/span-words.ts";
import { saysWork } from "../lexicon/work-words.ts";
import type { TaskKind } from "../model/task.ts";
import type { OutlineClause } from "../outline/outline.ts";
import type { Part } from "../outline/part.ts";
import { type SectionKind, sectionKind } from "../outline/section.ts";
import { oncePer } from "../source/once-per.ts";

/**
 * What a clause is to the plan's work: a task, a requirement, a `goal` (reasons, aims, scopes, eligibility: nobody's
 * work), or a `detail` that only describes what the clause above it asks for.
 */
export type ClauseKind = TaskKind | "goal" | "detail";

/** Kinds of all clauses, by section: the topmost heading that says something decides for what stands under it. */
export function clauseKinds(
  text: string,
  clauses: readonly OutlineClause[],
  byId: ReadonlyMap<string, OutlineClause>,
  parts: readonly Part[],
): ReadonlyMap<string, ClauseKind> {
  const kinds = new Map<string, ClauseKind>();
  const brings = oncePer(({ own }: OutlineClause) =>
    bringsConditions(text.slice(own.start, own.end)),
  );
  const closing = closingSections(clauses, byId);
  for (const clause of clauses) {
    const parent = clause.parent === null ? undefined : byId.get(clause.parent);
    const kind =
      parent === undefined
        ? topKind(clause, parts, closing)
        : kindUnder(text, clause, parent, kinds.get(parent.id) ?? "task", parts, brings);
    kinds.set(clause.id, kind);
  }
  for (const clause of clauses) {
    const children = clause.children.map((id) => byId.get(id) as OutlineClause);
    if (children.length === 0 || !children.every((c) => isNominal(text, c))) continue;
    // Items that only name things (重点检查：（1）零售点；（2）仓库) are what the clause is about, not work of their own.
    for (const child of children) if (kinds.get(child.id) !== "goal") kinds.set(child.id, "detail");
  }
  return kinds;
}

function topKind(
  clause: OutlineClause,
  parts: readonly Part[],
  closing: ReadonlySet<string>,
): ClauseKind {
  const part = parts[clause.partIndex];
  if (part?.kind === "annex" && isDescriptive(part)) return "goal";
  const own = sectionOf(clause, parts);
  if (own === "goal" || own === "requirement") return own;
  return own === null && closing.has(clause.id) ? "requirement" : "task";
}

function kindUnder(
  text: string,
  clause: OutlineClause,
  parent: OutlineClause,
  above: ClauseKind,
  parts: readonly Part[],
  brings: (clause: OutlineClause) => boolean,
): ClauseKind {
  const own = sectionOf(clause, parts);
  if (above === "goal") return own === "measure" ? "task" : "goal";
  if (above === "detail") return "detail";
  if (own === "goal" && clause.head.length <= 10) return "goal";
  if (parent.head.endsWith("条件") && parent.head.length <= 6) return "goal";
  if (brings(parent)) return "detail";
  if (
    isEligibility(parent.head) &&
    !/请|须|报送|[^主重需只]要[^求点素]/.test(text.slice(clause.own.start, clause.own.end))
  )
    return "goal";
  return above;
}

/** `符合以下条件的集体…`, `有下列情形之一的：`: the items below describe who is meant. */
function bringsConditions(words: string): boolean {
  return (
    (words.includes("下") && /(以下|下列|如下)[^。；，]{0,8}(条件|情形|标准)/.test(words)) ||
    (words.includes("情形之一") && /情形之一的?[：:]$/.test(words))
  );
}

/** 申报工作要求, 评选标准: who may take part. */
function isEligibility(head: string): boolean {
  return (
    /申报|推荐|评选|参评|报名|选拔|参赛/.test(head) && /(要求|条件|标准|范围|对象)$/.test(head)
  );
}

function isDescriptive(part: Part): boolean {
  const title = part.title?.text.replace(/[（(][^（）()]*[）)]$/, "") ?? "";
  return DESCRIPTIVE_ENDINGS.some((w) => title.endsWith(w));
}

function sectionOf(clause: OutlineClause, parts: readonly Part[]): SectionKind | null {
  const kind = sectionKind(clause.head);
  // The headings of an annex list work; only a plain 工作要求 there is a section of requirements.
  if (kind === "requirement" && parts[clause.partIndex]?.kind === "annex" && clause.head.length > 6)
    return null;
  return kind;
}

/** A last section whose items are mostly those of a section of guarantees (组织协调, 资金, 氛围) is one, whatever its name. */
function closingSections(
  clauses: readonly OutlineClause[],
  byId: ReadonlyMap<string, OutlineClause>,
): ReadonlySet<string> {
  const last = new Map<number, OutlineClause>();
  for (const c of clauses) if (c.parent === null && c.level !== "enum") last.set(c.partIndex, c);
  const found = new Set<string>();
  for (const section of last.values()) {
    const heads = section.children.map((id) => byId.get(id)?.head ?? "");
    const guarantees = heads.filter((h) => GUARANTEE_WORDS.some((w) => h.includes(w))).length;
    if (guarantees >= 2 && guarantees * 2 > heads.length) found.add(section.id);
  }
  return found;
}

/** A short item without any word of doing or asking: `烟花爆竹零售点；`. */
function isNominal(text: string, clause: OutlineClause): boolean {
  if (clause.level === 1 || clause.level === 2 || clause.children.length > 0) return false;
  const words = closeWords(text, { start: clause.numberSpan.end, end: clause.span.end });
  return words.length > 0 && words.length <= 18 && !saysWork(words);
}
