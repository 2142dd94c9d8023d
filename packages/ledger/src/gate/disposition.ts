/**
 * What becomes of a task when its plan is published: `dispatched` gives duties to units, `standing` is a lasting
 * requirement (长期要求) without duties, `noted` is only kept.
 */
export type Disposition = "dispatched" | "standing" | "noted";
