import {
  type Clause,
  type CompileResult,
  carryCorrections,
  compileDraft,
  type Draft,
  diagnosticRenderer,
  type Plan,
  planToJson,
  type SourceInfo,
  type SourceText,
  type Task,
  type UnitReference,
} from "@luoshi/compiler";
import { proposeDispositions, rhythmOf } from "@luoshi/ledger";
import type { CompiledError, CompiledPlan, CompiledTask } from "./compiled-plan.ts";

/** What is to be compiled: a document as it was read, and what its clerk did to it. */
export interface PlanToCompile {
  readonly source: SourceText;
  readonly info: SourceInfo;
  readonly draft: Draft;
  /** `2027-03-01`. */
  readonly today: string;
  /** The draft that was saved before, whose keys are to be found again. */
  readonly before: { readonly source: SourceText; readonly draft: Draft } | null;
}

/**
 * Compiles a draft for the server: the plan as published JSON, its tasks, and where the tasks of the draft before went.
 * Of a retyped paragraph the client has carried the corrections already; of an exchanged document they are carried here.
 */
export function compilePlan({ source, info, draft, today, before }: PlanToCompile): CompiledPlan {
  const day = today as NonNullable<Parameters<typeof compileDraft>[2]["today"]>;
  const exchanged = before !== null && before.source !== source;
  // Where no word changed, every task is where it was: half the work of most saves.
  const moved = before !== null && (exchanged || !sameTexts(before.draft.texts, draft.texts));
  const former = moved ? compileDraft(before.source, before.draft, { today: day }) : null;
  const {
    result,
    plan,
    orphans,
    draft: kept,
  } = compileDraft(source, draft, {
    today: day,
    ...(exchanged && former !== null ? { before: former.result } : {}),
  });
  return {
    plan: planToJson({ ...result, plan }, info),
    tasks: compiledTasks(result, plan),
    errors: compiledErrors(result),
    orphans,
    draft: kept,
    carried:
      former === null || before === null
        ? {}
        : carriedKeys(former.plan, before.draft, former.result, result),
  };
}

function sameTexts(before: Draft["texts"], now: Draft["texts"]): boolean {
  const keys = Object.keys(now);
  return (
    keys.length === Object.keys(before).length && keys.every((key) => before[key] === now[key])
  );
}

/** Keys are carried as corrections are: each task is given one, and it is seen where that went. */
function carriedKeys(
  plan: Plan,
  { corrections }: Draft,
  before: CompileResult,
  after: CompileResult,
): Readonly<Record<string, string>> {
  const entries: [string, string][] = [];
  // One at a time would compare the plans anew for each; together, the word in each says whose it was.
  const probe = Object.fromEntries(plan.tasks.map(({ id }) => [id, { text: id }]));
  const { fields } = carryCorrections({ ...corrections, fields: probe }, before, after);
  for (const [now, { text }] of Object.entries(fields))
    if (text !== undefined) entries.push([text, now]);
  return Object.fromEntries(entries);
}

function compiledTasks({ source: { text } }: CompileResult, plan: Plan): readonly CompiledTask[] {
  const clauses = new Map(plan.clauses.map((clause) => [clause.id, clause]));
  const proposals = proposeDispositions(plan.tasks);
  return plan.tasks.map((task, at): CompiledTask => {
    const proposal = proposals[at];
    const { deadline, recurrence } = task;
    const quote = (place: { readonly start: number; readonly end: number }) =>
      text.slice(place.start, place.end);
    return {
      key: task.id,
      no: labelOf(task),
      path: headsAbove(task, clauses),
      kind: task.kind,
      text: task.text,
      quote: quote(task.span),
      span: [task.span.start, task.span.end],
      owners: task.owners.map((owner) => ({ written: owner.name, part: partOf(task, owner) })),
      deadline: deadline?.date ?? null,
      deadlineQuote: deadline === null ? null : (deadline.typed ?? quote(deadline.span)),
      recurrence: rhythmOf(recurrence),
      quotas: task.quotas.map((quota) => ({ quote: quota.typed ?? quote(quota.span) })),
      proposed: proposal?.disposition ?? "noted",
      why: proposal?.why ?? "says-little",
    };
  });
}

function compiledErrors({ source, diagnostics }: CompileResult): readonly CompiledError[] {
  const [zh, en] = [diagnosticRenderer(source, "zh"), diagnosticRenderer(source, "en")];
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map((diagnostic) => {
      const [chinese, english] = [zh(diagnostic), en(diagnostic)];
      const { code, span, quote } = chinese;
      return {
        code,
        message: { zh: chinese.message, en: english.message },
        help: { zh: chinese.help, en: english.help },
        span,
        quote,
      };
    });
}

function partOf(
  { lead, support }: Task,
  { name }: UnitReference,
): CompiledTask["owners"][number]["part"] {
  if (lead.some((each) => each.name === name)) return "lead";
  return support.some((each) => each.name === name) ? "support" : "owner";
}

/** `二（一）1.`, `附件1 第3行`: as the checking screen names it. */
function labelOf({ path, row }: Task): string {
  const words = path.filter((word) => !word.startsWith("row ")).join("");
  return row === null ? words : `${words} 第${row.printed ?? row.row}行`.trim();
}

function headsAbove(
  { clause: own, row, span }: Task,
  clauses: ReadonlyMap<string, Clause>,
): readonly string[] {
  const heads: string[] = [];
  let clause = own === null ? undefined : clauses.get(own);
  // A task that is its clause stands below that clause's parents; a row or a part stands below the clause too.
  if (clause !== undefined && row === null && span.start === clause.span.start)
    clause = clause.parent === null ? undefined : clauses.get(clause.parent);
  while (clause !== undefined && heads.length < 20) {
    heads.unshift(clause.head);
    clause = clause.parent === null ? undefined : clauses.get(clause.parent);
  }
  return heads;
}
