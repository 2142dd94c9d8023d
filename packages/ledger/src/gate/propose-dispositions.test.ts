import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, sourceFromLines, type UnitReference } from "@luoshi/compiler";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dispositionTexts } from "./gate-texts.ts";
import { type ProposalTask, proposeDispositions } from "./propose-dispositions.ts";

const SPAN = { start: 0, end: 2 };
const UNIT: UnitReference = { name: "城管局", span: SPAN, certainty: "stated" };
const DEADLINE: ProposalTask["deadline"] = {
  date: "2026-09-30",
  partial: null,
  span: SPAN,
  certainty: "stated",
};
const RECURRENCE: ProposalTask["recurrence"] = {
  span: SPAN,
  unit: "month",
  interval: 1,
  certainty: "stated",
};
const QUOTA: ProposalTask["quotas"][number] = {
  span: SPAN,
  op: ">=",
  min: 2,
  max: null,
  unit: "次",
  what: null,
  who: null,
  per: null,
};
const ROW: ProposalTask["row"] = { table: 0, row: 1, printed: "1" };
const ONGOING: ProposalTask["ongoing"] = { text: "持续推进", span: SPAN };

const TASK: ProposalTask = {
  id: "t1",
  kind: "task",
  row: null,
  parent: false,
  owners: [],
  actors: [],
  deadline: null,
  recurrence: null,
  ongoing: null,
  quotas: [],
  counterparts: [],
};

const propose = (...tasks: readonly Partial<ProposalTask>[]): readonly string[] =>
  proposeDispositions(tasks.map((task) => ({ ...TASK, ...task }))).map(
    ({ taskId, disposition, why }) => `${taskId} ${disposition} ${why}`,
  );

describe("what is proposed for a task", () => {
  it.each<readonly [string, Partial<ProposalTask>]>([
    ["dispatched has-day", { deadline: DEADLINE }],
    ["dispatched has-day", { recurrence: RECURRENCE, kind: "requirement" }],
    ["dispatched has-day", { owners: [UNIT], deadline: DEADLINE, ongoing: ONGOING }],
    ["dispatched has-owner", { owners: [UNIT] }],
    ["dispatched has-owner", { owners: [UNIT], ongoing: ONGOING }],
    ["dispatched has-owner", { owners: [UNIT], recurrence: { ...RECURRENCE, unit: null } }],
    ["dispatched has-owner", { owners: [UNIT], deadline: { ...DEADLINE, date: null } }],
    ["dispatched has-performer", { actors: [UNIT] }],
    ["standing lasting", { ongoing: ONGOING }],
    ["standing lasting", { ongoing: ONGOING, actors: [UNIT] }],
    ["standing lasting", { quotas: [QUOTA] }],
    ["standing requirement", { kind: "requirement", actors: [UNIT] }],
    ["standing requirement", { kind: "requirement", owners: [UNIT] }],
    ["noted says-little", {}],
    ["noted heading", { parent: true, owners: [UNIT] }],
    ["noted heading", { parent: true, deadline: DEADLINE }],
    ["dispatched has-day", { parent: true, owners: [UNIT], deadline: DEADLINE }],
  ])("%s: %o", (expected, task) => {
    expect(propose(task)).toEqual([`t1 ${expected}`]);
  });
});

describe("of a clause and the row that says the same", () => {
  const clause = { id: "a", counterparts: ["b"], owners: [UNIT], deadline: DEADLINE };
  const row = { id: "b", counterparts: ["a"], owners: [UNIT], deadline: DEADLINE, row: ROW };

  it("only one is dispatched: the one that says more, else the row", () => {
    expect(propose(clause, row)).toEqual(["a noted said-elsewhere", "b dispatched has-day"]);
    expect(propose(row, clause)).toEqual(["b dispatched has-day", "a noted said-elsewhere"]);
    expect(propose(clause, { ...row, owners: [] })).toEqual([
      "a dispatched has-day",
      "b noted said-elsewhere",
    ]);
    expect(propose({ ...clause, deadline: null }, { ...row, owners: [] })).toEqual([
      "a dispatched has-owner",
      "b noted said-elsewhere",
    ]);
  });

  it("one of two equal ones stays", () => {
    const twin = { ...clause, id: "c", counterparts: ["a"] };
    expect(propose({ ...clause, counterparts: ["c"] }, twin)).toEqual([
      "a dispatched has-day",
      "c noted said-elsewhere",
    ]);
  });

  it("a counterpart that is not there, or is not dispatched, takes nothing away", () => {
    expect(propose({ ...clause, counterparts: ["gone", "a"] })).toEqual(["a dispatched has-day"]);
    expect(propose(clause, { ...row, parent: true, owners: [] })).toEqual([
      "a dispatched has-day",
      "b noted heading",
    ]);
  });
});

test("work said several times over is dispatched at least once", () => {
  const some = fc.record({
    owners: fc.constantFrom([], [UNIT]),
    deadline: fc.constantFrom(null, DEADLINE),
    row: fc.constantFrom(null, ROW),
    parent: fc.boolean(),
    kind: fc.constantFrom<ProposalTask["kind"]>("task", "requirement"),
  });
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 6 }), (given) => {
      const ids = given.map((_, index) => `t${index}`);
      const tasks = given.map((task, index) => ({
        ...TASK,
        ...task,
        id: `t${index}`,
        counterparts: ids,
      }));
      const alone = tasks.flatMap((task) => proposeDispositions([{ ...task, counterparts: [] }]));
      const together = proposeDispositions(tasks);
      const wants = alone.some(({ disposition }) => disposition === "dispatched");
      const gets = together.filter(({ disposition }) => disposition === "dispatched");
      expect(gets).toHaveLength(wants ? 1 : 0);
      for (const { why } of together) expect(Object.keys(dispositionTexts)).toContain(why);
    }),
  );
});

test("the sample plans get proposals that a clerk can live with", () => {
  const counts = ["superior-decision", "work-safety", "school-year", "service-quality"].map(
    (name) => {
      const file = join(import.meta.dirname, "../../../../samples", name, "input.txt");
      const { plan } = compile(sourceFromLines(readFileSync(file, "utf8")));
      const proposals = proposeDispositions(plan.tasks);
      const byId = new Map(plan.tasks.map((task) => [task.id, task]));
      for (const { taskId, disposition } of proposals) {
        const task = byId.get(taskId);
        // Whatever names an owner and a day is work for somebody, here or in its counterpart.
        if (
          task !== undefined &&
          task.owners.length > 0 &&
          (task.deadline?.date ?? null) !== null
        ) {
          expect(disposition === "dispatched" || task.counterparts.length > 0).toBe(true);
        }
      }
      const count = (wanted: string): number =>
        proposals.filter(({ disposition }) => disposition === wanted).length;
      return [name, count("dispatched"), count("standing"), count("noted")];
    },
  );
  expect(counts).toEqual([
    ["superior-decision", 23, 2, 0],
    ["work-safety", 18, 3, 0],
    ["school-year", 29, 0, 2],
    ["service-quality", 16, 5, 0],
  ]);
});
