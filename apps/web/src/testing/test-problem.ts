import type { ProblemView } from "../checker/view.ts";

/** A problem for tests, with what matters in them given. */
export function testProblem(given: Partial<ProblemView> & Pick<ProblemView, "id">): ProblemView {
  return {
    code: "typo",
    severity: "warning",
    title: "错别字",
    message: "“台帐”应为“台账”",
    help: "",
    place: { paragraph: "p0", start: 0, end: 2 },
    quote: "台帐",
    no: 1,
    related: [],
    choices: [],
    tasks: [],
    clause: "",
    ...given,
  };
}
