import { z } from "zod";
import { endpointTable } from "./endpoint.ts";
import { bilingual } from "./error.ts";
import { day, id, moment, page, pageQuery } from "./value.ts";

/** What an event happened to; the words of the tables. */
export const eventNoun = z.enum([
  "account",
  "duty",
  "file",
  "institution",
  "person",
  "plan",
  "report",
  "unit",
  "unitSet",
  "view",
  "workgroup",
]);

/** One line of the record: when, who, what, to what. */
export const eventRow = z.object({
  id,
  at: moment,
  /** Null: the system itself, or somebody unknown at sign-in. */
  personId: id.nullable(),
  /** Null too where the reader does not know the person. */
  personName: z.string().nullable(),
  /** `duty.sign`, `session.failed`. */
  kind: z.string(),
  /** The kind in words: 签收. */
  what: bilingual,
  noun: eventNoun,
  objectId: z.string(),
  /** Name of the unit, person, set or workgroup that it happened to; null for what the reader may not see otherwise. */
  objectName: z.string().nullable(),
  /** Whose matter it was; null for signing in and the like. */
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  /** Its number in the sealed chain; null in the first seconds. */
  no: z.int().nullable(),
  /** Of personal fields only which were changed. */
  before: z.unknown(),
  after: z.unknown(),
});

const filters = {
  personId: id.optional(),
  noun: eventNoun.optional(),
  objectId: z.string().trim().min(1).max(100).optional(),
  /** Days in China, both included. */
  from: day.optional(),
  to: day.optional(),
};

/** A link of the chain that was verified: the next part goes on from it. */
export const chainLink = z.object({
  no: z.int().min(0),
  /** SHA-256 in hex. */
  chain: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A part of the chain, read and held against its events. */
export const chainPart = z.object({
  /** The newest seal, and when it was set; null before the first. */
  sealed: z.object({ no: z.int(), at: moment, chain: z.string() }).nullable(),
  /** Events of the last seconds, which are not sealed yet. */
  unsealed: z.int(),
  /** Seals of this part. */
  checked: z.int(),
  /** The first thing wrong at each place: gone, changed, not following, left out. */
  faults: z.array(
    z.object({
      kind: z.enum(["missing", "changed", "broken", "gap", "cut"]),
      no: z.int(),
      eventId: id.nullable(),
    }),
  ),
  /** Where to go on; null: the end was reached. */
  next: chainLink.nullable(),
});

export const eventEndpoints = endpointTable({
  "GET /api/events": {
    summary: { zh: "操作记录", en: "What was done, the newest first" },
    access: ["auditAdmin"],
    query: z.strictObject({ ...pageQuery, ...filters }),
    answer: page(eventRow),
  },
  "GET /api/events/export": {
    summary: {
      zh: "导出操作记录",
      en: "The record as an Excel file, with the filters of the list",
    },
    access: ["auditAdmin"],
    query: z.strictObject(filters),
    file: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  "GET /api/events/verification": {
    summary: {
      zh: "核验操作记录（分段）",
      en: "Verify a part of the record's chain; call again from `next`",
    },
    access: ["auditAdmin"],
    query: z.strictObject({
      /** `next` of the call before; both or neither. */
      no: z.coerce.number().int().min(1).optional(),
      chain: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    }),
    answer: chainPart,
  },
});
