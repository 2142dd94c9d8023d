import { compile, sourceFromLines } from "@luoshi/compiler";
import { describe, expect, it } from "vitest";
import { rhythmOf, scheduleOfTask } from "./schedule-of-task.ts";

/** The one task of a small plan with a clause of these words. */
function taskOf(words: string) {
  const text = [
    "青渡区道路照明整治方案",
    "各街道：",
    "现将有关事项安排如下。",
    "一、主要任务",
    `（一）更换路灯。${words}（责任单位：城管局）`,
    "青渡区人民政府",
    "2026年5月8日",
  ];
  const { plan } = compile(sourceFromLines(text.join("\n")));
  const task = plan.tasks.find(({ text: said }) => said.includes("更换路灯"));
  if (task === undefined) throw new Error("no task");
  return task;
}

const MONTHLY = { unit: "month", interval: 1, day: null } as const;

describe("when a task is due", () => {
  it("by its day", () => {
    expect(scheduleOfTask(taskOf("2026年9月底前完成。"), MONTHLY)).toEqual({
      schedule: { kind: "once", due: "2026-09-30" },
      end: "2026-09-30",
    });
  });

  it("in its rhythm, up to its day where it has one", () => {
    const rhythm = { unit: "month", interval: 1, day: 25 };
    const schedule = { kind: "rhythm", rhythm, restDay: "keep" };
    expect(scheduleOfTask(taskOf("每月25日前报送进展。"), null)).toEqual({ schedule, end: null });
    expect(scheduleOfTask(taskOf("2026年12月底前完成，每月25日前报送进展。"), null)).toMatchObject({
      schedule,
      end: "2026-12-31",
    });
  });

  it("in the plan's rhythm where it names nothing, or only 定期", () => {
    const schedule = { kind: "rhythm", rhythm: MONTHLY, restDay: "keep" };
    for (const words of ["持续提升亮灯率。", "定期检查线路。"]) {
      expect(scheduleOfTask(taskOf(words), MONTHLY)).toEqual({ schedule, end: null });
      expect(scheduleOfTask(taskOf(words), null)).toBeNull();
    }
  });

  it("not by a day that does not exist", () => {
    expect(scheduleOfTask(taskOf("2026年23月底前完成。"), null)).toBeNull();
  });

  it("not every day because something is done every day", () => {
    const daily = taskOf("每天巡查1次主干道。");
    expect(daily.recurrence?.unit).toBe("day");
    expect(scheduleOfTask(daily, MONTHLY)).toMatchObject({ schedule: { rhythm: MONTHLY } });
    expect(scheduleOfTask(daily, null)).toMatchObject({
      schedule: { rhythm: { unit: "day", interval: 1, day: null } },
    });
  });

  it.each([
    [null, null],
    [{ unit: null, interval: 1 }, null],
    [
      { unit: "week", interval: 2 },
      { unit: "week", interval: 2, day: null },
    ],
    [
      { unit: "month", interval: 0, day: 5 },
      { unit: "month", interval: 1, day: 5 },
    ],
  ] as const)("reads a rhythm: %o", (recurrence, rhythm) => {
    expect(rhythmOf(recurrence)).toEqual(rhythm);
  });
});
