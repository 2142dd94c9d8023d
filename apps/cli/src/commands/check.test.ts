import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { READING_PLAN } from "../testing/fictional-plan.ts";
import { type Workspace, workspace } from "../testing/run-command.ts";

/** Nothing to complain of. */
const CLEAN = `会议室使用办法

一、预约
各科室使用会议室，提前1天向办公室预约。

二、管理
使用后由使用科室打扫干净，办公室每周检查1次。
`;

/** One error and nothing else. */
const WRONG = CLEAN.replace("提前1天", "于2024年23月底前");

let here: Workspace;
beforeEach(() => {
  here = workspace({ "plan.txt": READING_PLAN, "clean.txt": CLEAN, "wrong.txt": WRONG });
});
afterEach(() => here.remove());

describe("exit codes", () => {
  test("0 when nothing must be put right", async () => {
    expect(await here.run(["check", "clean.txt"])).toMatchObject({ code: 0, stderr: "" });
  });

  test("1 for errors, whatever the format", async () => {
    for (const format of ["text", "line", "json", "sarif"])
      expect((await here.run(["check", "wrong.txt", "clean.txt", "-f", format])).code).toBe(1);
  });

  test("2 for what cannot be read, and the others are still checked", async () => {
    mkdirSync(join(here.folder, "folder"));
    here.write("bad.docx", "PK\u0003\u0004 no zip at all");
    const { code, stdout, stderr } = await here.run([
      "check",
      "gone.docx",
      "folder",
      "bad.docx",
      "wrong.txt",
    ]);
    expect(code).toBe(2);
    expect(stdout).toContain("wrong.txt: 1 error");
    expect(stderr).toContain("gone.docx: no such file\n");
    expect(stderr).toContain(
      "folder: this is a folder\n  name the files in it, such as folder/*.docx\n",
    );
    expect(stderr).toMatch(/bad\.docx: .*zip/u);
    expect(stdout).toContain("4 files, of which 3 could not be read: 1 error");
  });

  test("2 for wrong usage", async () => {
    expect((await here.run(["check"])).code).toBe(2);
    expect((await here.run(["check", "clean.txt", "--max-warnings", "many"])).code).toBe(2);
    expect((await here.run(["check", "-", "-"])).code).toBe(2);
  });

  test("a file given as standard input", async () => {
    const { code, stdout } = await here.run(["check", "-", "-f", "line"], { stdin: WRONG });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^-:4:11: error\[impossible-date\]: /u);
  });

  test("an empty file is no document", async () => {
    const { code, stderr } = await here.run(["check", "-"], { stdin: "" });
    expect([code, stderr]).toEqual([2, "standard input: the file is empty\n"]);
  });
});

describe("the screen", () => {
  test("of a plan in Chinese", async () => {
    const { stdout } = await here.run(["check", "plan.txt", "--lang", "zh"], {
      columns: 90,
      env: { NO_COLOR: "1" },
    });
    expect(stdout).toMatchInlineSnapshot(`
      "错误[deadline-conflict] 同一任务的完成时限不一致：正文写“2024年23月底前”，附件1第1行写“2024年9月底”
        --> plan.txt:10:10  二/（一）/1.
         |
      10 | 1.建设机关书屋。2024年23月底前，每个单位至少建成1个机关书屋，藏书不少于500册。（牵…
         |                 ^^^^^^^^^^^^^^ 完成时限前后不一
        ::: plan.txt:28:26  附件1/第1行  “完成时限”栏
         |
      28 | 1 | 建设机关书屋，每个单位至少建成1个 | 机关工委 | 2024年9月底
         |                                                    ----------- 这里写的是“2024年9月底”
         |
         = 帮助：请确定以哪一处为准，把另一处改过来
         = 可以：这里改为“2024年9月底”

      错误[impossible-date] “2024年23月底前”不是有效日期：没有23月
        --> plan.txt:10:10  二/（一）/1.
         |
      10 | 1.建设机关书屋。2024年23月底前，每个单位至少建成1个机关书屋，藏书不少于500册。（牵…
         |                 ^^^^^^^^^^^^^^ 不存在的日期
         |
         = 帮助：请核对原意后改正；不改正，这项任务就没有完成时限
         = 可以：改为3月，或改为2月，或改为12月

      错误[owner-conflict] 同一任务的责任单位不一致：与“机关工委；配合单位：县图书馆”相比，这里少了县图书馆
        --> plan.txt:28:21  附件1/第1行  “责任单位”栏
         |
      28 | 1 | 建设机关书屋，每个单位至少建成1个 | 机关工委 | 2024年9月底
         |                                         ^^^^^^^^ 责任单位前后不一
        ::: plan.txt:10:52  二/（一）/1.
         |
      10 | …位至少建成1个机关书屋，藏书不少于500册。（牵头单位：机关工委；配合单位：县图书馆）
         |                                                      ---------------------------- 这里写的是“机关工委；配合单位：县图书馆”
         |
         = 帮助：请确定由谁负责，把两处改成一样；否则派发时不知道派给谁

      错误[owner-conflict] 同一任务的责任单位不一致：与“县图书馆”相比，这里少了县图书馆，多了县文旅局
        --> plan.txt:29:19  附件1/第2行  “责任单位”栏
         |
      29 | 2 | 完善借阅制度，出台借阅管理办法 | 县文旅局 | 2024年6月底
         |                                      ^^^^^^^^ 责任单位前后不一
        ::: plan.txt:11:34  二/（一）/2.
         |
      11 | 2.完善借阅制度。2024年6月底前出台借阅管理办法。（责任单位：县图书馆）
         |                                                            -------- 这里写的是“县图书馆”
         |
         = 帮助：请确定由谁负责，把两处改成一样；否则派发时不知道派给谁
         = 可以：这里改为“县图书馆”，或另一处改为“县文旅局”

      plan.txt: 4 个错误
        读出 10 项任务：8 项（80%）写明责任单位，9 项（90%）写明时限或频次
        问题代码的说明：luoshi explain deadline-conflict

      "
    `);
  });

  test("of an error in English", async () => {
    const { stdout } = await here.run(["check", "wrong.txt"]);
    expect(stdout).toMatchInlineSnapshot(`
      "error[impossible-date] “2024年23月底前” is no real date: there is no month 23
       --> wrong.txt:4:11  一
        |
      4 | 各科室使用会议室，于2024年23月底前向办公室预约。
        |                     ^^^^^^^^^^^^^^ Date that does not exist
        |
        = help: check what was meant; until then the task has no deadline
        = suggestion: change to month 3
        = suggestion: change to month 2
        = suggestion: change to month 12

      wrong.txt: 1 error
        2 tasks found: none with an owner, all with a deadline or rhythm
        what a code means: luoshi explain impossible-date

      "
    `);
  });

  test("of a plan without faults", async () => {
    const { stdout } = await here.run(["check", "clean.txt", "--lang", "zh"]);
    expect(stdout).toMatchInlineSnapshot(`
      "clean.txt: 没有发现问题
        读出 2 项任务：0 项写明责任单位，1 项（50%）写明时限或频次

      "
    `);
  });

  test("is coloured on a terminal only", async () => {
    expect((await here.run(["check", "wrong.txt"])).stdout).not.toContain("\u001b");
    expect((await here.run(["check", "wrong.txt"], { columns: 90 })).stdout).toContain(
      "\u001b[1;31m",
    );
    const forced = await here.run(["check", "wrong.txt"], { env: { FORCE_COLOR: "1" } });
    expect(forced.stdout).toContain("\u001b[1;31m");
  });

  test("speaks the language of the environment", async () => {
    const zh = await here.run(["check", "wrong.txt"], { env: { LC_ALL: "zh_CN.UTF-8" } });
    expect(zh.stdout).toContain("错误[impossible-date]");
    expect((await here.run(["check", "wrong.txt"], { env: { LANG: "" } })).stdout).toContain(
      "错误[",
    );
    expect((await here.run(["check", "wrong.txt"])).stdout).toContain("error[impossible-date]");
  });
});

describe("options", () => {
  test("--max-warnings counts the warnings of all files", async () => {
    const spaced = CLEAN.replace("二、管理", "三、管理"); // a gap in the numbers
    here.write("a.txt", spaced);
    here.write("b.txt", spaced);
    expect((await here.run(["check", "a.txt", "b.txt"])).code).toBe(0);
    expect((await here.run(["check", "a.txt", "b.txt", "--max-warnings", "2"])).code).toBe(0);
    const { code, stderr } = await here.run(["check", "a.txt", "b.txt", "--max-warnings", "1"]);
    expect([code, stderr]).toEqual([1, "2 warnings, more than --max-warnings 1\n"]);
    // Quiet hides them and counts them all the same.
    const quiet = await here.run(["check", "a.txt", "b.txt", "-q", "--max-warnings", "0"]);
    expect([quiet.code, quiet.stdout]).toEqual([1, ""]);
  });

  test("--quiet shows errors and nothing else", async () => {
    const { stdout } = await here.run(["check", "clean.txt", "wrong.txt", "--quiet"]);
    expect(stdout.match(/\[[a-z-]+\]/gu)).toEqual(["[impossible-date]"]);
    expect(stdout).not.toContain("1 error");
  });

  test("the configuration beside the file switches a rule off or re-grades it", async () => {
    const config = (severity: string) =>
      here.write("luoshi.config.json", JSON.stringify({ rules: { "impossible-date": severity } }));
    config("off");
    expect((await here.run(["check", "wrong.txt", "-f", "line"])).stdout).toBe("");
    config("warning");
    const { code, stdout } = await here.run(["check", "wrong.txt", "-f", "line"]);
    expect(code).toBe(0);
    expect(stdout).toContain("warning[impossible-date]");
  });

  test("a waiver holds a finding back, says so, and is reported when it is of no use", async () => {
    const waiver = {
      code: "impossible-date",
      clause: "一",
      quote: "2024年23月",
      reason: "as issued",
    };
    const config = (waivers: readonly object[]) =>
      here.write("luoshi.config.json", JSON.stringify({ waivers }));
    config([waiver]);
    const held = await here.run(["check", "wrong.txt"]);
    expect(held.code).toBe(0);
    expect(held.stdout).toContain("1 more waived by luoshi.config.json");
    config([{ ...waiver, until: "2024-12-31" }]); // long past
    expect((await here.run(["check", "wrong.txt", "-f", "line"])).stdout).toContain(
      "[expired-waiver]",
    );
    expect((await here.run(["check", "clean.txt", "-f", "line"])).stdout).toContain(
      "[unused-waiver]",
    );
  });

  test("a wrong configuration is told once a file and checks nothing by guess", async () => {
    here.write("mine.json", '{"rules":{"impossible-dat":"off"}}');
    const { code, stdout, stderr } = await here.run([
      "check",
      "wrong.txt",
      "-c",
      "mine.json",
      "-f",
      "line",
    ]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("mine.json: wrong configuration: rules.impossible-dat");
  });
});

test("JSON names file, place, words and counts", async () => {
  const { stdout } = await here.run(["check", "wrong.txt", "gone.txt", "-f", "json"]);
  const json = JSON.parse(stdout);
  expect(json).toMatchObject({
    schema: "luoshi/check@1",
    summary: { files: 2, unreadable: 1, error: 1, warning: 0 },
  });
  const [wrong, gone] = json.files;
  expect(gone).toEqual({
    file: "gone.txt",
    error: { message: "no such file", help: "check the name and the folder" },
  });
  expect(wrong).toMatchObject({ file: "wrong.txt", format: "txt", title: "会议室使用办法" });
  const [found] = wrong.diagnostics;
  expect(found).toMatchObject({
    code: "impossible-date",
    severity: "error",
    line: 4,
    column: 11,
    path: ["一"],
  });
  expect(WRONG.slice(found.span[0], found.span[1])).toBe(found.quote);
});

test("SARIF is one log for all files", async () => {
  const { stdout } = await here.run(["check", "wrong.txt", "plan.txt", "gone.txt", "-f", "sarif"]);
  const [run] = JSON.parse(stdout).runs;
  expect(run.invocations[0].executionSuccessful).toBe(false);
  const files = run.results.map(
    (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
      result.locations[0]?.physicalLocation.artifactLocation.uri,
  );
  expect(new Set(files)).toEqual(new Set(["wrong.txt", "plan.txt"]));
});

test("progress is shown on a terminal for many files, and taken away before each report", async () => {
  const files = ["wrong.txt", "clean.txt", "wrong.txt", "clean.txt"];
  const { stderr } = await here.run(["check", "-f", "line", ...files], { columns: 60 });
  expect(stderr).toContain("[1/4] wrong.txt");
  expect(stderr.endsWith("\r")).toBe(true);
  expect((await here.run(["check", ...files])).stderr).toBe("");
});
