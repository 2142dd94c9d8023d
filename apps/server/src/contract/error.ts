import { z } from "zod";

/** A text in both languages. */
export const bilingual = z.object({ zh: z.string(), en: z.string() });

/** The one shape of an error: a code to tell cases apart, what is wrong, what to do. */
export const errorAnswer = z.object({
  error: z.object({
    code: z.string(),
    message: bilingual,
    help: bilingual,
    /** Values that the texts were made from, and where they help, which field they mean. */
    args: z.record(z.string(), z.unknown()),
    /** Version conflict: what stands now. What was sent is the caller's own. */
    current: z.unknown().optional(),
    /** Number of the log's line, for faults of ours. */
    incident: z.string().optional(),
  }),
});

export type ErrorAnswer = z.infer<typeof errorAnswer>;
