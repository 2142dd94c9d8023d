import type { Line } from "../lines/line.ts";
import type { Attachment } from "../model/attachment.ts";
import type { Form } from "../model/form.ts";
import type { Basis, Plan } from "../model/plan.ts";
import type { Target } from "../model/quota.ts";
import type { TaskKind } from "../model/task.ts";
import type { UnitReference } from "../model/unit-reference.ts";
import { clauseIds } from "../outline/clause-id.ts";
import type { OutlineClause } from "../outline/outline.ts";
import type { Part } from "../outline/part.ts";
import type { Layout } from "../outline/read-parts.ts";
import { sectionKind } from "../outline/section.ts";
import { oncePer } from "../source/once-per.ts";
import type { SourceText, Table } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import { readBasis } from "../terms/citation.ts";
import { type DateTerm, readLineDates } from "../terms/date.ts";
import type { DateContext } from "../terms/resolve-date.ts";
import { readShortNames } from "../terms/short-name.ts";
import { readTargets } from "../terms/target.ts";
import { readWorkgroups } from "../terms/workgroup.ts";
import { buildTasks } from "./build-tasks.ts";
import { clauseSeeds, ownRegions } from "./clause-seeds.ts";
import type { Grid } from "./grid.ts";
import { readGrid } from "./grid.ts";
import { hasFormula, headAssignment, readHeldTerms } from "./held-terms.ts";
import { joinCounterparts } from "./join-counterparts.ts";
import { holderOf, type PlacedTable, placeTables } from "./place-tables.ts";
import { readForm } from "./read-forms.ts";
import { ownYears, planKind, readIssued, readOwnNumber } from "./read-meta.ts";
import { readCampaign, readPeriod } from "./read-period.ts";
import type { OwnTerms } from "./read-terms.ts";
import { readOwnTerms } from "./read-terms.ts";
import { type OwnRegionTerms, readRegions, regionReader } from "./region-terms.ts";
import { tableSeeds } from "./table-seeds.ts";
import type { TaskSeed } from "./task-seed.ts";
import type { UnitLineSeed } from "./unit-line-seeds.ts";
import { unitLineSeeds } from "./unit-line-seeds.ts";

/** The plan and what the rules look at besides it. */
export interface PlanBuild {
  readonly plan: Plan;
  readonly grids: readonly Grid[];
  readonly dates: readonly DateTerm[];
  readonly dateContext: DateContext;
}

/** Reads the plan out of a document whose lines and clauses are known. */
export function buildPlan(
  source: SourceText,
  layout: Layout,
  clauses: readonly OutlineClause[],
): PlanBuild {
  const { text } = source;
  const grids = source.blocks
    .filter((b): b is Table => b.kind === "table")
    .map((t, i) => readGrid(text, t, i));
  const issued = readIssued(text, layout);
  const title = layout.title;
  const bodyStart = clauses[0]?.span.start ?? text.length;
  const dates = readLineDates(text, layout.lines.map(withoutNumber));
  const period = readPeriod(text, layout, bodyStart);
  const context: DateContext = {
    issued: issued?.date ?? null,
    years: ownYears(text, title?.text ?? null),
    ...(period === null ? {} : { period }),
  };
  const byId = new Map(clauses.map((c) => [c.id, c]));
  const names = readShortNames(text);
  const reading = { text, context, dates, names };
  const read = regionReader(reading);
  const heldOf = oncePer((clause: OutlineClause) =>
    readHeldTerms(text, clause, ownRegions(clause), byId, read),
  );
  const tables = placeTables(layout, grids);
  const seeds = orderedSeeds(text, layout, clauses, byId, tables, (c) => hasFormula(heldOf(c)));
  const regions = readRegions(
    reading,
    seeds.map((seed) => seed.regions),
    read,
  );
  const ownTerms = (seed: TaskSeed, i: number): OwnTerms => {
    const terms = readOwnTerms(text, regions[i] as readonly OwnRegionTerms[], seed.cells, context);
    if (isUnitLine(seed)) return withUnits(seed.span, seed.units, terms);
    if (seed.clause === null || seed.row !== null || terms.owners.length > 0) return terms;
    const head = headAssignment(text, seed.clause, byId);
    return head === null ? terms : withUnits(head.span, head.owners, terms);
  };
  const tasks = joinCounterparts(buildTasks(text, seeds, ownTerms, heldOf, byId));
  const forms = readForms(text, layout, tables);
  const bodies = layout.parts.map((p) => partSpan(layout, p));
  const goals = new Map<string, boolean>();
  const plan: Plan = {
    title,
    kind: planKind(planTitle(layout), clauses.length === 0 && grids.length === 1),
    number: readOwnNumber(text, layout),
    issued,
    period: period ?? readCampaign(text, clauses, context),
    basis: readGrounds(text, layout, clauses),
    clauses,
    tasks,
    groups: bodies.flatMap((at) => readWorkgroups(text, at)),
    attachments: readAttachments(layout),
    forms,
    targets: clauses
      .filter((c) => c.children.length === 0 && isGoal(c, byId, goals))
      .flatMap((c): readonly Target[] => readTargets(text, c.span, names)),
  };
  return { plan, grids, dates, dateContext: context };
}

function withoutNumber({ mark, span }: Line): Span {
  return mark === null ? span : { start: mark.end, end: span.end };
}

function isUnitLine(seed: TaskSeed): seed is UnitLineSeed {
  return "units" in seed;
}

/** Seeds in document order: clauses, the unit lines under them, the rows of task tables. */
function orderedSeeds(
  text: string,
  layout: Layout,
  clauses: readonly OutlineClause[],
  byId: ReadonlyMap<string, OutlineClause>,
  tables: readonly PlacedTable[],
  hasFormula: (clause: OutlineClause) => boolean,
): TaskSeed[] {
  const fromClauses = clauseSeeds(text, clauses, byId, layout.parts, hasFormula);
  const seeds: TaskSeed[] = [];
  for (const seed of fromClauses) {
    const rows =
      seed.clause === null || seed.parent
        ? []
        : unitLineSeeds(text, seed.clause, seed.kind, layout.lines);
    if (rows.length > 0) seeds.push(...rows);
    else seeds.push(seed);
  }
  for (const table of tables) {
    if (!table.tasks) continue;
    const { path, kind } = tablePlace(table, clauses, byId);
    seeds.push(...tableSeeds(table.grid, table.columns, path, kind));
  }
  return seeds.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Path and kind of a task table's rows: the annex's mark, the clause that holds the table, or 任务表. */
function tablePlace(
  table: PlacedTable,
  clauses: readonly OutlineClause[],
  byId: ReadonlyMap<string, OutlineClause>,
): { path: readonly string[]; kind: TaskKind } {
  if (table.part.kind === "annex") return { path: [table.part.mark ?? "附件"], kind: "task" };
  const holder = holderOf(table, clauses, byId);
  if (holder === null) return { path: ["任务表"], kind: "task" };
  const kind = sectionKind(holder.head) === "requirement" ? "requirement" : "task";
  return { path: holder.path, kind };
}

function withUnits(at: Span, units: readonly UnitReference[], terms: OwnTerms): OwnTerms {
  const owners = [...units, ...terms.owners.filter((o) => !units.some((u) => u.name === o.name))];
  return {
    ...terms,
    owners,
    assignments: [{ span: at, owners: units, lead: [], support: [] }, ...terms.assignments],
  };
}

function planTitle(layout: Layout): string | null {
  const main = layout.parts.find((p) => p.kind === "main");
  return main?.title?.text ?? layout.title?.text ?? null;
}

/** Whether a clause or one above it is of goals; `known` keeps the answers for the clauses beside it. */
function isGoal(
  clause: OutlineClause,
  byId: ReadonlyMap<string, OutlineClause>,
  known: Map<string, boolean>,
): boolean {
  let goal = known.get(clause.id);
  if (goal === undefined) {
    const parent = clause.parent === null ? undefined : byId.get(clause.parent);
    goal =
      sectionKind(clause.head) === "goal" || (parent !== undefined && isGoal(parent, byId, known));
    known.set(clause.id, goal);
  }
  return goal;
}

/** The grounds of each part that is a plan; what the notice and the plan both name counts once. */
function readGrounds(text: string, layout: Layout, clauses: readonly OutlineClause[]): Basis[] {
  const grounds = new Map<string, Basis>();
  layout.parts.forEach((part, i) => {
    if (part.kind === "annex" && !isPlanPart(part)) return;
    for (const basis of readBasis(text, basisScope(layout, clauses, i))) {
      const words = text.slice(basis.span.start, basis.span.end).replace(/\s+/g, "");
      if (!grounds.has(words)) grounds.set(words, basis);
    }
  });
  return [...grounds.values()];
}

/** Grounds are named before the first measures section of a part: in its preamble and in its sections of goals. */
function basisScope(layout: Layout, clauses: readonly OutlineClause[], part: number): Span {
  const at = partSpan(layout, layout.parts[part] as Part);
  const first = clauses.find(
    (c) =>
      c.partIndex === part &&
      c.parent === null &&
      c.level !== "enum" &&
      sectionKind(c.head) !== "goal" &&
      !/分工|职责/.test(c.head),
  );
  return { start: at.start, end: first?.span.start ?? at.end };
}

/** An annex that is itself a plan (附件1 实施方案), with grounds of its own. */
function isPlanPart(part: Part): boolean {
  return (
    part.title !== null &&
    /(方案|意见|办法|计划|要点|细则)$/.test(part.title.text.replace(/[（(][^（）()]*[）)]$/, ""))
  );
}

function partSpan(layout: Layout, part: Part): Span {
  return {
    start: layout.lines[part.from]?.span.start ?? 0,
    end: layout.lines[part.to - 1]?.span.end ?? 0,
  };
}

/** The list of annexes; without one, the annexes that stand in the file. */
function readAttachments(layout: Layout): Attachment[] {
  const bodies = layout.parts.filter((p) => p.kind === "annex");
  const body = (no: number): Span | null => {
    const part = bodies.find((p) => p.no === no);
    return part === undefined ? null : partSpan(layout, part);
  };
  if (layout.attachments.length > 0) {
    return layout.attachments.map((a) => ({
      no: a.no,
      printed: a.printed,
      title: a.title.text,
      span: a.title.span,
      body: body(a.no),
    }));
  }
  return bodies.map((p) => ({
    no: p.no ?? 1,
    printed: p.printed,
    title: p.title?.text ?? "",
    span: p.title?.span ?? partSpan(layout, p),
    body: partSpan(layout, p),
  }));
}

function readForms(text: string, layout: Layout, tables: readonly PlacedTable[]): Form[] {
  const forms = tables.flatMap(({ grid, line, part, tasks }) => {
    const form = tasks ? null : readForm(text, grid, layout.lines, line, part);
    return form === null ? [] : [form];
  });
  const ids = clauseIds(forms.map((form) => ({ part: "", no: "", words: form.title, parent: -1 })));
  return forms.map((form, i) => ({ id: `f${(ids[i] as string).slice(1)}`, ...form }));
}
