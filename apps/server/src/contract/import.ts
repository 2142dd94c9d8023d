import { z } from "zod";
import { endpointTable } from "./endpoint.ts";
import { bilingual } from "./error.ts";
import { id } from "./value.ts";

/** What is read from a sheet. */
export const importTables = ["units", "people"] as const;

export type ImportTable = (typeof importTables)[number];

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const upload = { maxBytes: 10 * 1024 * 1024 };
const may = ["office", "systemAdmin"] as const;

const source = {
  table: z.enum(importTables),
  /** Of a workbook with several sheets; the first that is not hidden when left out. */
  sheet: z.string().max(100).optional(),
  /** Units without 上级机构 are put under this one. */
  under: id.optional(),
};

/** A cell as it was read. */
export const importCell = z.object({
  text: z.string(),
  /** Why the row cannot be taken. */
  fault: bilingual.nullable(),
  /** Worth a look; the row is taken. */
  note: bilingual.nullable(),
  /** What stands now, where the row changes it. */
  before: z.string().nullable(),
});

/** A row and what becomes of it. */
export const importRow = z.object({
  /** Its number in the sheet or text. */
  no: z.int(),
  state: z.enum(["new", "changed", "same", "bad"]),
  /** In the order of `columns`. */
  cells: z.array(importCell),
});

export type ImportRow = z.infer<typeof importRow>;

const counts = z.object({ new: z.int(), changed: z.int(), same: z.int(), bad: z.int() });

/** What an import would do; nothing is written. */
export const importPreview = z.object({
  table: z.enum(importTables),
  /** Stands for exactly these changes; given back to apply them. */
  digest: z.string(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  columns: z.array(z.object({ heading: z.string(), given: z.boolean() })),
  /** Headings that mean nothing to us. */
  unknownColumns: z.array(z.string()),
  counts,
  rows: z.array(importRow),
});

export type ImportPreview = z.infer<typeof importPreview>;

export const importEndpoints = endpointTable({
  "POST /api/imports/preview": {
    summary: {
      zh: "导入预览：逐行说明新增、变更、无变化或有误，不写入",
      en: "What an import would do, row by row; nothing is written",
    },
    access: may,
    repeatable: true,
    upload,
    query: z.strictObject(source),
    answer: importPreview,
  },
  "POST /api/imports": {
    summary: {
      zh: "按预览导入，一次写入；期间有相关变动则不写入",
      en: "Apply exactly what was previewed, in one transaction",
    },
    access: may,
    /** The same bytes as for the preview. */
    upload,
    query: z.strictObject({
      ...source,
      digest: z.string().length(64),
      /** `1`: rows that the preview marked bad are left out; otherwise they block. */
      skipBad: z.literal("1").optional(),
    }),
    answer: z.object({ counts }),
  },
  "GET /api/exports/units": {
    summary: { zh: "导出机构，列与导入相同", en: "Units as a workbook, columns as for import" },
    access: may,
    file: xlsx,
  },
  "GET /api/exports/people": {
    summary: { zh: "导出人员，列与导入相同", en: "People as a workbook, columns as for import" },
    access: may,
    file: xlsx,
  },
});
