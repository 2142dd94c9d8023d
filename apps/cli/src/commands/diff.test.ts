import { afterEach, beforeEach, expect, test } from "vitest";
import { READING_PLAN } from "../testing/fictional-plan.ts";
import { type Workspace, workspace } from "../testing/run-command.ts";

/** The plan after a round of comments: another day, another unit, a task in, a task out. */
const REVISED = READING_PLAN.replace(
  "2024年6月底前出台借阅管理办法。（责任单位：县图书馆）",
  "2024年9月底前出台借阅管理办法，报机关工委备案。（责任单位：县图书馆、县财政局）",
)
  .replace("藏书不少于500册", "藏书不少于800册")
  .replace(
    "3.举办读书分享会。每季度",
    "3.组建志愿服务队。2024年10月底前组建3支。（责任单位：团县委）\n4.举办读书分享会。每月",
  )
  .replace("4.评选书香家庭。2024年11月底前评选书香家庭10户。（责任单位：县妇联）\n", "")
  .replace("4\t评选书香家庭\t县妇联\t2024年11月底\n", "");

let here: Workspace;
beforeEach(() => {
  here = workspace({ "old.txt": READING_PLAN, "new.txt": REVISED });
});
afterEach(() => here.remove());

test("tells what was revised, task by task", async () => {
  const { stdout, code } = await here.run(["diff", "old.txt", "new.txt", "--lang", "zh"]);
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "任务：新增 1，删除 2，改号 1，改写 1，改期 1，改责任 1，改数 2，改频次 1；条款：新增 1，删除 1，改号 1，改写 1

    任务：
    ~ 二/（一）/1.  建设机关书屋
        改数  藏书不少于500册 → 藏书不少于800册
    ~ 二/（一）/2.  完善借阅制度
        改写    …台借阅管理办法，{+报机关工委备案+}。（责任单位：县…
        改期    2024年6月底前 (2024-06-30) → 2024年9月底前 (2024-09-30)
        改责任  责任 +县财政局
    + 二/（二）/3.  组建志愿服务队。2024年10月底前组建3支。
        责任单位：团县委
        完成时限：2024年10月底前 (2024-10-31)
    ~ 二/（二）/4.  举办读书分享会
        改号    3. → 4.
        改数    至少举办1次读书分享会 (频次：季度) → 至少举办1次读书分享会 (频次：月)
        改频次  每季度 → 每月
    - 二/（二）/4.  评选书香家庭。2024年11月底前评选书香家庭10户。
        责任单位：县妇联
        完成时限：2024年11月底前 (2024-11-30)
    - 附件1/第4行  评选书香家庭
        责任单位：县妇联
        完成时限：2024年11月底 (2024-11-30)
    "
  `);
});

test("colours take the place of brackets on a terminal", async () => {
  const { stdout } = await here.run(["diff", "old.txt", "new.txt"], { columns: 100 });
  expect(stdout).toContain("\u001b[32m+县财政局\u001b[0m");
  expect(stdout).toContain("\u001b[32m报机关工委备案\u001b[0m");
  expect(stdout).not.toContain("{+");
});

test("a plan equals itself", async () => {
  const { stdout, code } = await here.run(["diff", "old.txt", "old.txt", "--exit-code"]);
  expect([code, stdout]).toEqual([0, "both versions have the same clauses and tasks\n"]);
});

test("--exit-code makes a difference a failure", async () => {
  expect((await here.run(["diff", "old.txt", "new.txt", "--exit-code"])).code).toBe(1);
});

test("as JSON, with quotes that lie at their spans", async () => {
  const { stdout } = await here.run(["diff", "old.txt", "new.txt", "-f", "json"]);
  const json = JSON.parse(stdout);
  expect(json).toMatchObject({
    schema: "luoshi/diff@1",
    before: { name: "old.txt", format: "txt" },
    after: { name: "new.txt", format: "txt" },
  });
  const kinds = new Set<string>();
  for (const entry of [...json.tasks, ...json.clauses]) {
    kinds.add(entry.kind);
    for (const change of entry.changes ?? []) {
      kinds.add(change.kind);
      for (const side of ["before", "after"] as const) {
        const { quote, span } = change[side] ?? {};
        const text = side === "before" ? READING_PLAN : REVISED;
        if (span !== undefined) expect(text.slice(span[0], span[1])).toBe(quote);
      }
    }
  }
  for (const kind of ["added", "removed", "changed", "deadline", "owners", "quota", "recurrence"])
    expect(kinds).toContain(kind);
});

test("a file that cannot be read is told, and so is the other", async () => {
  const { stderr, code } = await here.run(["diff", "gone.txt", "missing.txt"]);
  expect(code).toBe(2);
  expect(stderr).toContain("gone.txt: no such file");
  expect(stderr).toContain("missing.txt: no such file");
});

test("standard input may be one of the two", async () => {
  const { stdout } = await here.run(["diff", "old.txt", "-"], { stdin: READING_PLAN });
  expect(stdout).toBe("both versions have the same clauses and tasks\n");
  expect((await here.run(["diff", "-", "-"])).code).toBe(2);
});
