import type { DeadlineView, TaskView } from "../checker/view.ts";

/** A task for tests that says nothing but what is given. */
export function taskWith(values: Partial<TaskView>): TaskView {
  return {
    id: "a",
    no: "T01",
    path: ["二"],
    pathLabel: "二",
    kind: "task",
    title: "",
    text: "",
    places: [],
    units: [],
    actors: [],
    deadline: null,
    otherDeadlines: [],
    ongoing: null,
    quotas: [],
    recurrences: [],
    evidence: [],
    problems: [],
    severity: null,
    counterparts: [],
    parent: false,
    corrected: [],
    added: false,
    ...values,
  };
}

/** A last day for tests. */
export function dueOn(text: string, date: string | null): DeadlineView {
  return { text, date, partial: null, impossible: false, certainty: "stated", place: null };
}
