import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { Task } from "../model/task.ts";
import type { Assignment, UnitReference } from "../model/unit-reference.ts";
import { cover, quoteOf, type Span } from "../source/span.ts";
import type { CounterpartPair } from "./counterpart-pair.ts";
import { isFormalOwner } from "./formal-owner.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { unitKey } from "./same-unit.ts";

/** One task with two sets of responsible units in body and annex; a unit that both leads and supports. */
export const ownerConflict: Rule = (context) => [
  ...betweenBodyAndAnnex(context),
  ...leadAndSupport(context),
];

function betweenBodyAndAnnex(context: RuleContext): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const pair of context.pairs) {
    const [body, annex] = sides(context, pair);
    if (body === null || annex === null) continue;
    const key = `${body.span.start} ${annex.span.start}`;
    if (found.has(key)) continue;
    const diagnostic = compare(context, body, annex);
    if (diagnostic !== null) found.set(key, diagnostic);
  }
  return [...found.values()];
}

/** The units one place names, and where. */
interface Named {
  readonly units: readonly UnitReference[];
  readonly span: Span;
  /** A bracket, a field or a cell: it names all; running text may name only who acts. */
  readonly formal: boolean;
}

function sides(
  context: RuleContext,
  { body, annex }: CounterpartPair,
): readonly [Named | null, Named | null] {
  if (leadsOnly(body, annex) || leadsOnly(annex, body) || addsSupport(body, annex))
    return [named(context, body, principals(body)), named(context, annex, principals(annex))];
  return [named(context, body, body.owners), named(context, annex, annex.owners)];
}

/** A table with a column for the lead alone leaves the supporting units to the body. */
function leadsOnly(one: Task, other: Task): boolean {
  return one.lead.length > 0 && one.support.length === 0 && other.support.length > 0;
}

/** A table with a column for support says more than a body that names only who answers. */
function addsSupport(body: Task, annex: Task): boolean {
  if (body.support.length > 0 || annex.support.length === 0) return false;
  return sameKeys(keysOf(body.owners), keysOf(principals(annex)));
}

/** The units that answer for a task, without those that only support it. */
function principals({ owners, lead, support }: Task): readonly UnitReference[] {
  return lead.length > 0 ? lead : owners.filter((u) => !support.some((s) => s.name === u.name));
}

function named({ text }: RuleContext, task: Task, units: readonly UnitReference[]): Named | null {
  const [first] = units;
  if (first === undefined) return null;
  const span = units.reduce((all, unit) => cover(all, unit.span), first.span);
  return { units, span, formal: isFormalOwner(text, task) };
}

function compare({ text }: RuleContext, body: Named, annex: Named): Diagnostic | null {
  const [bodyKeys, annexKeys] = [keysOf(body.units), keysOf(annex.units)];
  if (sameKeys(bodyKeys, annexKeys)) return null;
  if (!body.formal && [...bodyKeys].some((key) => annexKeys.has(key))) return null;
  // The place that leaves a unit out is the one to look at; the annex, when neither or both do.
  const shorter = bodyKeys.size < annexKeys.size;
  const [here, there] = shorter ? [body, annex] : [annex, body];
  const missing = lacking(there, shorter ? bodyKeys : annexKeys);
  const extra = lacking(here, shorter ? annexKeys : bodyKeys);
  const owners = quoteOf(text, there.span);
  const finding = {
    span: here.span,
    related: [{ label: "other" as const, span: there.span, args: { owners } }],
    suggestions: choices(text, here.span, there.span),
  };
  const args = { clause: owners, missing, extra };
  const variant = extra === "" ? "lacks" : missing === "" ? "adds" : "differs";
  return makeDiagnostic("owner-conflict", { ...finding, variant, args });
}

/** The clerk takes the one list or the other, as long as a list stands in one piece. */
function choices(text: string, here: Span, there: Span) {
  const [a, b] = [quoteOf(text, here), quoteOf(text, there)];
  if (/[。；\n\t]/.test(a) || /[。；\n\t]/.test(b)) return [];
  return [
    { title: "here" as const, args: { text: b }, edits: [{ span: here, text: b }] },
    { title: "there" as const, args: { text: a }, edits: [{ span: there, text: a }] },
  ];
}

function keysOf(units: readonly UnitReference[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { name } of units) keys.add(unitKey(name));
  return keys;
}

function sameKeys(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key));
}

function lacking({ units }: Named, keys: ReadonlySet<string>): string {
  return units
    .filter(({ name }) => !keys.has(unitKey(name)))
    .map(({ name }) => name)
    .join("、");
}

/** `由办公室、各科室牵头，各科室配合`: within one formula, not over the steps of a task. */
function leadAndSupport({ plan }: RuleContext): readonly Diagnostic[] {
  const found = new Map<number, Diagnostic>();
  const read = ({ lead, support }: Pick<Assignment, "lead" | "support">): void => {
    for (const unit of lead) {
      const again = support.find(({ name }) => name === unit.name);
      if (again === undefined || again.span.start === unit.span.start) continue;
      found.set(
        unit.span.start,
        makeDiagnostic("owner-conflict", {
          span: unit.span,
          variant: "both",
          args: { unit: unit.name },
          related: [{ label: "support", span: again.span, args: {} }],
        }),
      );
    }
  };
  for (const { assignments } of plan.tasks) assignments.forEach(read);
  plan.groups.forEach(read);
  return [...found.values()];
}
