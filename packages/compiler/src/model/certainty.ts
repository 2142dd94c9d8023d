/**
 * How a value came to a task: `stated` in its own text, `inherited` from an enclosing clause or a merged cell,
 * `inferred` from elsewhere (a year from the date of issue), `corrected` by a clerk. Nothing else is ever filled in.
 */
export type Certainty = "stated" | "inherited" | "inferred" | "corrected";
