import type { TaskView } from "../../checker/view.ts";

/** Who is to do a task, in one line: 市教育局（牵头）、各学校; null where nobody is named. */
export function ownerWords(
  { units }: Pick<TaskView, "units">,
  say: { readonly lead: string; readonly support: string },
): string | null {
  if (units.length === 0) return null;
  const sides = { lead: `（${say.lead}）`, support: `（${say.support}）`, owner: "" };
  const several = units.length > 1;
  return units.map(({ name, side }) => (several ? `${name}${sides[side]}` : name)).join("、");
}

/** By when, and how often: as the paper says it; null where it says nothing. */
export function dueWords({
  deadline,
  otherDeadlines,
  ongoing,
  recurrences,
}: Pick<TaskView, "deadline" | "otherDeadlines" | "ongoing" | "recurrences">): string | null {
  const due = [deadline, ...otherDeadlines].flatMap((each) => (each === null ? [] : [each.text]));
  const all = [
    ...due,
    ...recurrences.map(({ text }) => text),
    ...(ongoing === null ? [] : [ongoing]),
  ];
  return all.length === 0 ? null : [...new Set(all)].join("；");
}
