import { uuidv7 } from "uuidv7";
import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";
import type { Actor } from "../../policies/actor.ts";
import { fileReach } from "../../policies/plan.ts";
import { unitReach } from "../../policies/reach.ts";
import type { Database } from "../../store/database.ts";
import { findFile, insertBlob, insertFile, type StoredFile } from "../../store/file.ts";
import { findUnitPlaces } from "../../store/unit.ts";

/** Files: evidence before it is attached, and everything that was uploaded, by what it belongs to. */
export function fileRoutes(serve: Serve): void {
  serve("POST /api/files", async ({ db, shard, actor, now, query, blob, record }) => {
    const { name, unitId } = query;
    // Anybody with a post in the unit may bring a file for it; whether it may be attached is asked then.
    const [unit] = await findUnitPlaces(db, shard, unitReach(actor, "u"), [unitId]);
    if (unit === undefined) throw new AppError("not-found");
    if (!actor.posts.some((post) => post.unitId === unitId)) throw new AppError("forbidden");
    const id = uuidv7();
    const file = {
      id,
      hash: blob.hash,
      name,
      mediaType: mediaTypeOf(name),
      size: blob.size,
      uploadedAt: now,
    };
    await insertBlob(db, shard, blob, now);
    await insertFile(db, shard, { ...file, unitId, uploadedBy: actor.personId });
    record({
      kind: "file.uploaded",
      objectKind: "file",
      objectId: id,
      unitPath: unit.path,
      after: { name, hash: blob.hash, size: blob.size },
    });
    return answerOf(file);
  });
  serve("GET /api/files/:fileId", async (work) =>
    answerOf(await readFile(work, work.params.fileId)),
  );
  serve("GET /api/files/:fileId/bytes", async (work) => {
    const { name, mediaType, hash } = await readFile(work, work.params.fileId);
    return { name, mediaType, bytes: await work.services.blobs.open(hash) };
  });
}

async function readFile(
  { db, shard, actor }: { readonly db: Database; readonly shard: number; readonly actor: Actor },
  id: string,
): Promise<StoredFile> {
  const file = await findFile(db, shard, id, fileReach(actor, shard, "f"));
  if (file === null) throw new AppError("not-found");
  return file;
}

function answerOf({ id, name, mediaType, size, uploadedAt }: StoredFile) {
  return { id, name, mediaType, size, uploadedAt };
}

const mediaTypes: Readonly<Record<string, string>> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  txt: "text/plain",
};

/** By the name's ending; what is unknown is bytes. Files are always saved, never shown in the page. */
function mediaTypeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return Object.hasOwn(mediaTypes, ending)
    ? (mediaTypes[ending] ?? "application/octet-stream")
    : "application/octet-stream";
}
