import type { CompileResult } from "../compile.ts";
import { diagnosticRenderer } from "../diagnostics/render-diagnostic.ts";
import type { Language } from "../diagnostics/template.ts";
import type { Deadline, Period } from "../model/deadline.ts";
import type { Phrase } from "../model/phrase.ts";
import type { Quota } from "../model/quota.ts";
import type { Recurrence } from "../model/recurrence.ts";
import type { Task } from "../model/task.ts";
import type { UnitReference } from "../model/unit-reference.ts";
import type { Span } from "../source/span.ts";
import type {
  DeadlineJson,
  PeriodJson,
  PhraseJson,
  PlaceJson,
  PlanJson,
  QuotaJson,
  RecurrenceJson,
  SourceInfo,
  SpanJson,
  TaskJson,
  UnitJson,
} from "./plan-shape.ts";
import { PLAN_SCHEMA } from "./plan-shape.ts";

/** A compiled document as plain JSON, with every value's quote, span and certainty: docs/plan.schema.json. */
export function planToJson(
  result: CompileResult,
  info: SourceInfo,
  language: Language = "zh",
): PlanJson {
  const { plan, source } = result;
  const q = quoter(source.text);
  const render = diagnosticRenderer(source, language);
  return {
    schema: PLAN_SCHEMA,
    source: { ...info, characters: source.text.length },
    title: plan.title?.text ?? null,
    titleSpan: plan.title === null ? null : pair(plan.title.span),
    kind: plan.kind,
    number: plan.number?.text ?? null,
    issued: plan.issued?.date ?? null,
    issuedSpan: plan.issued === null ? null : pair(plan.issued.span),
    period: q.period(plan.period),
    basis: plan.basis.map((b) => q.place(b.span)),
    clauses: plan.clauses.map((c) => ({
      id: c.id,
      no: c.no,
      raw: c.raw,
      level: c.level,
      head: c.head,
      path: c.path,
      parent: c.parent,
      part: c.part,
      runIn: c.runIn,
      span: pair(c.span),
      headSpan: pair(c.headSpan),
    })),
    tasks: plan.tasks.map((t) => taskJson(t, q)),
    groups: plan.groups.map((g) => ({
      name: g.name,
      lead: names(g.lead),
      support: names(g.support),
      members: names(g.members),
      seat: g.seat?.name ?? null,
      duty: q.phrase(g.duty),
      ...q.place(g.span),
    })),
    attachments: plan.attachments.map((a) => ({
      no: a.no,
      printed: a.printed,
      title: a.title,
      span: pair(a.span),
      body: a.body === null ? null : pair(a.body),
    })),
    forms: plan.forms.map((f) => ({
      id: f.id,
      title: f.title,
      fields: f.fields.map((x) => ({ label: x.label, group: x.group, span: pair(x.span) })),
      unitLine: f.unitLine,
      note: f.note?.text ?? null,
      attachment: f.attachment,
      span: pair(f.span),
    })),
    targets: plan.targets.map((t) => ({
      ...q.place(t.span),
      quotas: t.quotas.map((x) => q.quota(x)),
    })),
    diagnostics: result.diagnostics.map((d) => {
      const r = render(d);
      return {
        code: r.code,
        severity: r.severity,
        title: r.title,
        message: r.message,
        help: r.help,
        docs: r.docs,
        quote: r.quote,
        span: pair(r.span),
        line: r.start.line,
        column: r.start.column,
        related: r.related.map((x) => ({ message: x.message, quote: x.quote, span: pair(x.span) })),
        fix: r.fix === undefined ? null : r.fix.map((e) => ({ span: pair(e.span), text: e.text })),
        suggestions: r.suggestions.map((s) => ({
          title: s.title,
          edits: s.edits.map((e) => ({ span: pair(e.span), text: e.text })),
        })),
      };
    }),
  };
}

function taskJson(t: Task, q: Quoter): TaskJson {
  return {
    id: t.id,
    path: t.path,
    kind: t.kind,
    clause: t.clause,
    row: t.row,
    parent: t.parent,
    group: q.phrase(t.group),
    text: t.text,
    ...q.place(t.quote),
    extent: pair(t.span),
    owners: names(t.owners),
    lead: names(t.lead),
    support: names(t.support),
    actors: names(t.actors),
    units: {
      owners: t.owners.map((u) => q.unit(u)),
      lead: t.lead.map((u) => q.unit(u)),
      support: t.support.map((u) => q.unit(u)),
      actors: t.actors.map((u) => q.unit(u)),
    },
    assignments: t.assignments.map((a) => ({
      ...q.place(a.span),
      owners: names(a.owners),
      lead: names(a.lead),
      support: names(a.support),
    })),
    deadline: t.deadline?.date ?? null,
    deadlinePartial: t.deadline?.partial ?? null,
    deadlineQuote: t.deadline === null ? null : q.quote(t.deadline.span),
    deadlineSpan: t.deadline === null ? null : pair(t.deadline.span),
    deadlineCertainty: t.deadline?.certainty ?? null,
    otherDeadlines: t.otherDeadlines.map((d) => q.deadline(d)),
    start: t.start === null ? null : q.deadline(t.start),
    period: q.period(t.period),
    ongoing: q.phrase(t.ongoing),
    recurrence: t.recurrence === null ? null : q.recurrence(t.recurrence),
    otherRecurrences: t.otherRecurrences.map((r) => q.recurrence(r)),
    quotas: t.quotas.map((x) => q.quota(x)),
    counterparts: t.counterparts,
  };
}

type Quoter = ReturnType<typeof quoter>;

function quoter(text: string) {
  const quote = (at: Span): string => text.slice(at.start, at.end);
  const place = (at: Span): PlaceJson => ({ quote: quote(at), span: pair(at) });
  return {
    quote,
    place,
    phrase: (p: Phrase | null): PhraseJson | null =>
      p === null ? null : { text: p.text, span: pair(p.span) },
    unit: (u: UnitReference): UnitJson => ({
      name: u.name,
      ...place(u.span),
      certainty: u.certainty,
    }),
    deadline: (d: Deadline): DeadlineJson => ({
      date: d.date,
      partial: d.partial,
      ...place(d.span),
      certainty: d.certainty,
    }),
    period: (p: Period | null): PeriodJson | null =>
      p === null ? null : { start: p.start, end: p.end, ...place(p.span) },
    recurrence: (r: Recurrence): RecurrenceJson => ({
      ...place(r.span),
      unit: r.unit,
      interval: r.interval,
      day: r.day ?? null,
      certainty: r.certainty,
    }),
    quota: (x: Quota): QuotaJson => ({
      ...place(x.span),
      op: x.op,
      min: x.min,
      max: x.max,
      unit: x.unit,
      what: x.what?.text ?? null,
      who: x.who?.text ?? null,
      per: x.per?.text ?? null,
      approximate: x.approximate ?? false,
    }),
  };
}

function names(units: readonly UnitReference[]): readonly string[] {
  return units.map((u) => u.name);
}

/** Spans go out as `[start, end]`. */
function pair(at: Span): SpanJson {
  return [at.start, at.end];
}
