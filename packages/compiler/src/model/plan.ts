import type { Span } from "../source/span.ts";
import type { Attachment } from "./attachment.ts";
import type { Clause } from "./clause.ts";
import type { Deadline, Period } from "./deadline.ts";
import type { Form } from "./form.ts";
import type { Phrase } from "./phrase.ts";
import type { Target } from "./quota.ts";
import type { Task } from "./task.ts";
import type { Workgroup } from "./workgroup.ts";

/** 方案 | 通知 | 决定 | 年度计划、要点 | 清单. */
export type PlanKind = "plan" | "notice" | "decision" | "annual-plan" | "task-list";

/** A document named as ground: `《…工作安排》（x发〔2022〕10号）`. */
export interface Basis {
  readonly span: Span;
}

/** What one document says, as data; every part lies at a span of its text. */
export interface Plan {
  readonly title: Phrase | null;
  readonly kind: PlanKind;
  /** The document's own number: `x发〔2022〕43号`. */
  readonly number: Phrase | null;
  readonly issued: Deadline | null;
  readonly period: Period | null;
  readonly basis: readonly Basis[];
  readonly clauses: readonly Clause[];
  readonly tasks: readonly Task[];
  readonly groups: readonly Workgroup[];
  readonly attachments: readonly Attachment[];
  readonly forms: readonly Form[];
  readonly targets: readonly Target[];
}
