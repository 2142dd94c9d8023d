import { z } from "zod";
import { endpointTable } from "./endpoint.ts";
import { id, moment, name } from "./value.ts";

/** The most bytes of any upload; the server's own setting may be lower. */
export const MOST_UPLOAD_BYTES: number = 100 * 1024 * 1024;

/** A file that somebody uploaded. */
export const fileRow = z.object({
  id,
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  uploadedAt: moment,
});

export const fileEndpoints = endpointTable({
  "POST /api/files": {
    summary: { zh: "上传佐证文件", en: "Upload a file, to be attached to a report" },
    access: "person",
    query: z.strictObject({ name, unitId: id }),
    upload: { maxBytes: MOST_UPLOAD_BYTES, stripsPictures: true },
    answer: fileRow,
  },
  "GET /api/files/:fileId": {
    summary: { zh: "文件信息", en: "What a file is" },
    access: "person",
    params: z.strictObject({ fileId: id }),
    answer: fileRow,
  },
  "GET /api/files/:fileId/bytes": {
    summary: { zh: "下载文件", en: "A file's bytes" },
    access: "person",
    params: z.strictObject({ fileId: id }),
    file: "application/octet-stream",
  },
});
