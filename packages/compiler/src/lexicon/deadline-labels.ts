/** Labels of a term that is set for the whole of a task: 完成时限：6月底前. */
export const DEADLINE_LABELS: readonly string[] = ["时限", "期限", "时间", "截止"];
