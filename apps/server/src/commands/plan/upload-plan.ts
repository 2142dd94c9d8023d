import { emptyDraft } from "@luoshi/compiler";
import { uuidv7 } from "uuidv7";
import type { BlobStore, KeptBlob } from "../../blobs/blob-store.ts";
import { AppError } from "../../http/app-error.ts";
import type { Actor } from "../../policies/actor.ts";
import { holdsRoleIn } from "../../policies/actor.ts";
import { draftingRoles } from "../../policies/plan.ts";
import { unitReach } from "../../policies/reach.ts";
import type { Reader, ReadPlan } from "../../reader/reader.ts";
import type { Database } from "../../store/database.ts";
import { insertDocument } from "../../store/document.ts";
import { insertBlob, insertFile } from "../../store/file.ts";
import { insertPlan } from "../../store/plan.ts";
import { holdUnitPlaces } from "../../store/unit.ts";
import { compilationOf, compileDocument, headOf, mediaTypes } from "./compile-document.ts";
import { findParent } from "./find-parent.ts";
import { type PlanWork, recordPlan } from "./plan-work.ts";
import { syncDraft } from "./sync-draft.ts";

/** What comes with an uploaded document. */
export interface PlanUpload {
  readonly name: string;
  readonly unitId: string;
  readonly parentId: string | null;
  readonly parentDutyId: string | null;
}

/**
 * The unit for which a plan is uploaded, held where it stands.
 * @throws AppError `forbidden` for a unit of the same tree that one does not draft for, `not-found` for any other
 */
export async function holdUnitFor(
  db: Database,
  shard: number,
  actor: Actor,
  unitId: string,
): Promise<{ readonly path: string }> {
  const [unit] = await holdUnitPlaces(db, shard, unitReach(actor, "u"), [unitId]);
  if (unit === undefined) throw new AppError("not-found");
  if (!holdsRoleIn(actor, draftingRoles, unitId)) throw new AppError("forbidden");
  if (unit.retired) throw new AppError("unit-retired", { name: unit.name });
  return unit;
}

/** Reads an uploaded document before the transaction. @throws AppError `unreadable`, `busy` */
export async function readUpload(
  { reader, blobs }: { readonly reader: Reader; readonly blobs: BlobStore },
  name: string,
  blob: KeptBlob,
  today: string,
): Promise<ReadPlan> {
  const bytes = await blobs.read(blob.hash);
  return compileDocument(reader, {
    name,
    today,
    document: { kind: "bytes", bytes },
    draft: emptyDraft,
    before: null,
  });
}

/** Notes the file and what was read from it. Gives the document's id. */
export async function keepDocument(
  { db, shard, actor, now }: PlanWork,
  unitId: string,
  name: string,
  blob: KeptBlob,
  read: ReadPlan,
): Promise<string> {
  const [fileId, documentId] = [uuidv7(), uuidv7()];
  const { format, notes } = read;
  await insertBlob(db, shard, blob, now);
  await insertFile(db, shard, {
    id: fileId,
    hash: blob.hash,
    name,
    mediaType: mediaTypes[format] ?? "application/octet-stream",
    size: blob.size,
    unitId,
    uploadedBy: actor.personId,
    uploadedAt: now,
  });
  const source = read.source ?? "null";
  await insertDocument(db, shard, { id: documentId, fileId, format, source, notes });
  return documentId;
}

/** Makes a draft of an uploaded document that was read. Gives its id. */
export async function uploadPlan(
  work: PlanWork,
  upload: PlanUpload,
  blob: KeptBlob,
  read: ReadPlan,
): Promise<string> {
  const { db, shard, actor, now } = work;
  const { name, unitId } = upload;
  const { path: unitPath } = await holdUnitFor(db, shard, actor, unitId);
  const parent = await findParent(work, { id: null, unitId }, upload);
  const documentId = await keepDocument(work, unitId, name, blob, read);
  const plan = { id: uuidv7(), unitId, unitPath };
  await insertPlan(db, shard, {
    ...plan,
    documentId,
    ...parent,
    head: headOf(read, name),
    compilation: compilationOf(read),
    createdBy: actor.personId,
    createdAt: now,
  });
  await syncDraft(work, plan, read);
  const { hash, size } = blob;
  recordPlan(work, plan, "uploaded", { after: { name, hash, size, ...parent } });
  return plan.id;
}
