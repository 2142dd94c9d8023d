import { expect, it } from "vitest";
import type { TaskView } from "../../checker/view.ts";
import { nextTask } from "./next-task.ts";

const tasks = ["a", "b", "c"].map((id) => ({ id }) as TaskView);

it("goes round at the ends and begins at the near one", () => {
  expect(nextTask(tasks, "a", 1)?.id).toBe("b");
  expect(nextTask(tasks, "c", 1)?.id).toBe("a");
  expect(nextTask(tasks, "a", -1)?.id).toBe("c");
  expect(nextTask(tasks, null, 1)?.id).toBe("a");
  expect(nextTask(tasks, "gone", -1)?.id).toBe("c");
  expect(nextTask([], null, 1)).toBeNull();
});
