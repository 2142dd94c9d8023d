import { type Draft, readDraft, renderDraftFault } from "@luoshi/compiler";
import { AppError } from "../../http/app-error.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../policies/actor.ts";
import type { ReadPlan } from "../../reader/reader.ts";
import { findDocument, findSource } from "../../store/document.ts";
import { insertNotices } from "../../store/notice.ts";
import { findDraft, type StoredPlan, updateDraft, updateHead } from "../../store/plan.ts";
import { askAgain } from "../../store/review.ts";
import { inTransaction } from "../../store/transaction.ts";
import { compilationOf, compileDocument, headOf } from "./compile-document.ts";
import { draftChange } from "./draft-change.ts";
import { holdPlan, type PlanWork, readDrafted, recordPlan, refuseUnless } from "./plan-work.ts";
import { syncDraft } from "./sync-draft.ts";

/** A draft compiled before the transaction, with what stood then. */
export interface CompiledSave {
  readonly read: ReadPlan;
  readonly former: Draft;
  readonly fileName: string;
}

/** Who saves, before the transaction. */
export interface SavingEarly {
  readonly services: Services;
  readonly shard: number;
  readonly actor: Actor;
  readonly today: string;
}

/** @throws AppError `draft-invalid` with the place and what is wrong there */
export function takeDraft(value: unknown): Draft {
  const draft = readDraft(value);
  if (!("fault" in draft)) return draft;
  const fault = { zh: renderDraftFault(draft, "zh"), en: renderDraftFault(draft, "en") };
  throw new AppError("draft-invalid", { fault, path: draft.path });
}

/**
 * Compiles a draft that is to be saved, or the saved one that is to be published, while no transaction waits. Null where another was saved meanwhile: the transaction
 * will say so, or find that it was this very call.
 * @throws AppError `not-found`, `forbidden`, `plan-state`, `unreadable`, `busy`
 */
export async function compileSave(
  early: SavingEarly,
  planId: string,
  draft: Draft | "saved",
  draftVersion: number,
): Promise<CompiledSave | null> {
  const found = await readForCompiling(early, planId);
  if (found === null || found.plan.draftVersion !== draftVersion) return null;
  const { former, source, format, fileName } = found;
  const read = await compileDocument(early.services.reader, {
    name: fileName,
    today: early.today,
    document: { kind: "source", source, format },
    draft: draft === "saved" ? former : draft,
    // Of the saved draft every task is where it was.
    before: draft === "saved" ? null : { draft: former, source: null },
  });
  return { read, former, fileName };
}

/** What a compilation needs of a plan, read in a transaction of its own; null where it cannot be edited as it stands. */
export async function readForCompiling(
  { services, shard, actor, today }: SavingEarly,
  planId: string,
): Promise<{
  readonly plan: StoredPlan;
  readonly former: Draft;
  readonly source: string;
  readonly format: string;
  readonly fileName: string;
} | null> {
  const asker = { shard, person: actor.personId };
  return inTransaction(services.database, asker, "read", async (db) => {
    const reading = { db, shard, actor, today };
    const plan = await readDrafted(reading, planId);
    try {
      refuseUnless(actor, plan, "edit");
    } catch (error) {
      // A repetition of what has been done finds its answer in the transaction.
      if (error instanceof AppError && error.status === 409) return null;
      throw error;
    }
    const draft = await findDraft(db, shard, planId);
    const source = await findSource(db, shard, plan.documentId);
    const document = await findDocument(db, shard, plan.documentId);
    if (draft === null) throw new AppError("not-found");
    // Another document has just taken its place, and with it the draft.
    if (source === null || document === null) return null;
    const { format, file } = document;
    return { plan, former: draft.draft, source, format, fileName: file.name };
  });
}

/**
 * Saves a draft made from `draftVersion` with its compilation: tasks keep what was decided of them, and whoever reviewed
 * the former draft is asked again.
 * @throws AppError `not-found`, `forbidden`, `plan-state`, `version-conflict`
 */
export async function saveDraft(
  work: PlanWork,
  planId: string,
  draftVersion: number,
  compiled: CompiledSave | null,
): Promise<void> {
  const plan = await holdPlan(work, planId, "edit");
  if (compiled === null || plan.draftVersion !== draftVersion)
    throw new AppError("version-conflict");
  const { read, former, fileName } = compiled;
  const change = draftChange(former, read.draft);
  await putDraft(work, plan, { read, documentId: plan.documentId, left: null, fileName });
  recordPlan(work, plan, "draftSaved", {
    before: { draftVersion, ...change.before },
    after: { draftVersion: draftVersion + 1, ...change.after },
  });
}

/** Writes a compiled draft over the former one; the plan is locked and its draft's version was compared. */
export async function putDraft(
  work: PlanWork,
  plan: StoredPlan,
  given: {
    readonly read: ReadPlan;
    readonly documentId: string;
    readonly left: string | null;
    readonly fileName: string;
  },
): Promise<void> {
  const { db, shard, now } = work;
  const { read, fileName } = given;
  const compilation = compilationOf(read);
  const stored = await findDraft(db, shard, plan.id);
  const saved = await updateDraft(db, shard, plan.id, plan.draftVersion, compilation, given);
  if (!saved || stored === null) throw new AppError("version-conflict");
  // Until it is published the plan is called as its draft says, unless a clerk has set its days otherwise.
  if (plan.publishedNo === 0) {
    const head = headOf(read, fileName);
    const kept = (day: "starts" | "ends") =>
      plan[day] === stored.head[day] ? head[day] : plan[day];
    await updateHead(db, shard, plan.id, { ...head, starts: kept("starts"), ends: kept("ends") });
  }
  await syncDraft(work, plan, read);
  if (plan.state !== "review") return;
  const again = await askAgain(db, shard, plan.id, plan.draftVersion + 1);
  await insertNotices(
    db,
    shard,
    again.map((personId) => ({
      unitId: null,
      personId,
      kind: "review.asked",
      planId: plan.id,
      dutyId: null,
      args: { title: plan.title, again: true },
    })),
    now,
  );
}
