import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CompiledTask } from "../../reader/compiled-plan.ts";
import type { DraftTask } from "../../store/draft-task.ts";
import { mergeDraftTasks } from "./merge-draft-tasks.ts";

const compiled = (key: string, proposed: CompiledTask["proposed"] = "noted"): CompiledTask => ({
  key,
  no: "一",
  path: [],
  kind: "task",
  text: key,
  quote: key,
  span: [0, 1],
  owners: [],
  deadline: null,
  deadlineQuote: null,
  recurrence: null,
  quotas: [],
  proposed,
  why: "says-little",
});

const drafted = (key: string, changed: Partial<DraftTask> = {}): DraftTask => ({
  key,
  position: 0,
  present: true,
  taskId: null,
  no: "一",
  text: key,
  disposition: "noted",
  stated: false,
  proposed: "noted",
  why: "says-little",
  owners: [],
  deadline: null,
  recurrence: null,
  version: 1,
  ...changed,
});

describe("mergeDraftTasks", () => {
  it("writes nothing where nothing changed", () => {
    const former = [drafted("a"), drafted("b", { position: 1 })];
    const { put, gone, all } = mergeDraftTasks(former, [compiled("a"), compiled("b")], {});
    expect([put, gone]).toEqual([[], []]);
    expect(all).toEqual(former);
  });

  it("takes a decision to the key that its task has now", () => {
    const former = [
      drafted("a", { disposition: "standing", stated: true, taskId: "t", version: 4 }),
    ];
    const { all, gone } = mergeDraftTasks(former, [compiled("b", "dispatched")], { a: "b" });
    expect(all).toEqual([
      drafted("b", {
        disposition: "standing",
        stated: true,
        taskId: "t",
        version: 4,
        proposed: "dispatched",
      }),
    ]);
    expect(gone).toEqual(["a"]);
  });

  it("follows the proposal where nobody decided, as a new version", () => {
    const { all } = mergeDraftTasks([drafted("a")], [compiled("a", "dispatched")], {});
    expect(all[0]).toMatchObject({ disposition: "dispatched", stated: false, version: 2 });
  });

  it("keeps what was decided of a task that is off the list, and what was published", () => {
    const former = [
      drafted("a", { stated: true, disposition: "standing" }),
      drafted("b", { taskId: "t" }),
      drafted("c"),
    ];
    const { all, gone } = mergeDraftTasks(former, [], {});
    expect(all.map(({ key, present }) => [key, present])).toEqual([
      ["a", false],
      ["b", false],
    ]);
    expect(gone).toEqual(["c"]);
    const back = mergeDraftTasks(all, [compiled("a"), compiled("b")], {});
    expect(
      back.all.map(({ key, present, disposition, taskId }) => [key, present, disposition, taskId]),
    ).toEqual([
      ["a", true, "standing", null],
      ["b", true, "noted", "t"],
    ]);
  });

  it("gives a key to the task on the list before one that is off it", () => {
    const former = [
      drafted("a", { taskId: "on" }),
      drafted("b", { taskId: "off", present: false }),
    ];
    const { all } = mergeDraftTasks(former, [compiled("b")], { a: "b" });
    expect(all.find(({ key }) => key === "b")?.taskId).toBe("on");
  });

  it("never gives one identity twice, never loses one that was published, and settles", () => {
    const key = fc.constantFrom("a", "b", "c", "d", "e", "f");
    const former = fc.uniqueArray(
      fc.record({ key, present: fc.boolean(), stated: fc.boolean(), published: fc.boolean() }),
      { selector: (task) => task.key },
    );
    const moves = fc.dictionary(key, key);
    fc.assert(
      fc.property(former, fc.uniqueArray(key), moves, (rows, keys, carried) => {
        // Two keys are never carried to one.
        const once = Object.fromEntries(
          Object.entries(carried).filter(
            ([, to], at, all) => all.findIndex(([, o]) => o === to) === at,
          ),
        );
        const before = rows.map((row, position) =>
          drafted(row.key, {
            position,
            present: row.present,
            stated: row.stated,
            taskId: row.published ? `t-${row.key}` : null,
          }),
        );
        const { put, gone, all } = mergeDraftTasks(
          before,
          keys.map((each) => compiled(each)),
          once,
        );
        expect(new Set(all.map((task) => task.key)).size).toBe(all.length);
        const identities = all.flatMap(({ taskId }) => taskId ?? []);
        expect(new Set(identities).size).toBe(identities.length);
        expect(all.filter(({ present }) => present).map((task) => task.key)).toEqual(keys);
        // What the database then holds is exactly that.
        const stored = new Map(before.map((task) => [task.key, task]));
        for (const each of gone) stored.delete(each);
        for (const task of put) stored.set(task.key, task);
        expect(new Set(stored.values())).toEqual(new Set(all));
        const again = mergeDraftTasks(
          all,
          keys.map((each) => compiled(each)),
          {},
        );
        expect([again.put, again.gone]).toEqual([[], []]);
      }),
    );
  });
});
