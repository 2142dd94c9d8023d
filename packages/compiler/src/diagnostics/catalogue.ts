/** The words of the guide, in its order; more are added below as style hints. */
export type DiagnosticCode = "impossible-date";
