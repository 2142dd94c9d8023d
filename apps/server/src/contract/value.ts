import { z } from "zod";

/** An id made by the application: a UUID, version 7. */
export const id = z.uuid();

/** A calendar day, `2027-03-31`. */
export const day = z.iso.date();

/** A moment in UTC, `2027-03-31T02:00:00.000Z`. */
export const moment = z.iso.datetime();

/** The database counts versions in 32 bits, and the next one must fit too. */
const MOST_VERSIONS = 2_000_000_000;

/** Counts up with each change; an update names the one it was made from. */
export const version = z.int().min(1).max(MOST_VERSIONS);

/** The same where it stands in an address. */
export const versionInAddress = z.coerce.number().int().min(1).max(MOST_VERSIONS);

/** A name on one line. */
export const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u);

/** A few sentences. */
export const sentences = z
  .string()
  .trim()
  .max(4000)
  .regex(/^[^\p{Cs}\0]*$/u);

/** A text that is kept as it is, without halves of characters and NUL, which no database keeps. */
export const keptText = z.string().regex(/^[^\p{Cs}\0]*$/u);

/** A reason that must be given. */
export const reason = sentences.min(1);

/** A page of a list: where the next begins, null at the end. */
export function page<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), next: z.string().nullable() });
}

/** What every list takes: where to go on, how many rows. */
export const pageQuery = {
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** Body of a command that needs no more than the version it was made from. */
export const versionBody = z.strictObject({ version });
