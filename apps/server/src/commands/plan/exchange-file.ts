import type { KeptBlob } from "../../blobs/blob-store.ts";
import { AppError } from "../../http/app-error.ts";
import { compileDocument } from "./compile-document.ts";
import type { PlanWork } from "./plan-work.ts";
import { holdPlan, recordPlan } from "./plan-work.ts";
import { type CompiledSave, putDraft, readForCompiling, type SavingEarly } from "./save-draft.ts";
import { keepDocument } from "./upload-plan.ts";

/**
 * Reads a revised document for a draft, before the transaction: corrections and waivers go with their tasks, retyped
 * paragraphs stay behind with the former document, whose paragraphs they were.
 * @throws AppError `not-found`, `forbidden`, `unreadable`, `busy`
 */
export async function compileExchange(
  early: SavingEarly,
  planId: string,
  name: string,
  blob: KeptBlob,
  draftVersion: number,
): Promise<CompiledSave | null> {
  const found = await readForCompiling(early, planId);
  if (found === null || found.plan.draftVersion !== draftVersion) return null;
  const { former, source } = found;
  const bytes = await early.services.blobs.read(blob.hash);
  const read = await compileDocument(early.services.reader, {
    name,
    today: early.today,
    document: { kind: "bytes", bytes },
    draft: { ...former, texts: {} },
    before: { draft: former, source },
  });
  return { read, former, fileName: name };
}

/** Goes on with another document. @throws AppError `not-found`, `forbidden`, `plan-state`, `version-conflict` */
export async function exchangeFile(
  work: PlanWork,
  planId: string,
  draftVersion: number,
  blob: KeptBlob,
  compiled: CompiledSave | null,
): Promise<void> {
  const plan = await holdPlan(work, planId, "edit");
  if (compiled === null || plan.draftVersion !== draftVersion)
    throw new AppError("version-conflict");
  const { read, fileName } = compiled;
  const documentId = await keepDocument(work, plan.unitId, fileName, blob, read);
  const left = plan.publishedDocumentId === plan.documentId ? null : plan.documentId;
  await putDraft(work, plan, { read, documentId, left, fileName });
  recordPlan(work, plan, "fileExchanged", {
    before: { draftVersion, documentId: plan.documentId },
    after: { draftVersion: draftVersion + 1, documentId, name: fileName, hash: blob.hash },
  });
}
