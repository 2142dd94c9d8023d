import { readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { READING_PLAN } from "../testing/fictional-plan.ts";
import { type Workspace, workspace } from "../testing/run-command.ts";

let here: Workspace;
beforeEach(() => {
  here = workspace({
    "plan.txt": READING_PLAN,
    "other.md": "# 工作要点\n\n一、抓好落实\n\n各科室每月报送1次进展。\n",
  });
});
afterEach(() => here.remove());

/** Names in the folder, without what was there before. */
function made(folder = ""): readonly string[] {
  return readdirSync(`${here.folder}/${folder}`)
    .filter((name) => name !== "plan.txt" && name !== "other.md")
    .sort();
}

describe("to standard output", () => {
  test("JSON is one object for one file, one line each for several", async () => {
    const one = await here.run(["compile", "plan.txt"]);
    expect(one.code).toBe(0);
    expect(JSON.parse(one.stdout)).toMatchObject({
      schema: "luoshi/plan@1",
      source: { name: "plan.txt", format: "txt" },
      title: "临江县“书香机关”建设实施方案",
    });
    const two = await here.run(["compile", "plan.txt", "other.md"]);
    const lines = two.stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).source.name)).toEqual(["plan.txt", "other.md"]);
    expect(JSON.parse(lines[0] ?? "")).toEqual(JSON.parse(one.stdout));
  });

  test("Markdown reads as a task list", async () => {
    const { stdout } = await here.run(["compile", "plan.txt", "-f", "md", "--lang", "zh"]);
    expect(stdout).toMatchInlineSnapshot(`
      "# 临江县“书香机关”建设实施方案

      - 文种：方案
      - 发文日期：2024-01-15
      - 依据：《临江县全民阅读办法》（临办发〔2023〕12号）

      ## 任务清单（10 项）

      ### 二、重点任务

      #### （一）建好阅读阵地

      - [ ] **1.建设机关书屋**
        - 具体要求：2024年23月底前，每个单位至少建成1个机关书屋，藏书不少于500册。
        - 牵头单位：机关工委
        - 责任（配合）单位：县图书馆
        - 完成时限：2024年23月底前
        - 数量要求：至少建成1个机关书屋、藏书不少于500册
        - 备注：与第 7 项是同一任务
      - [ ] **2.完善借阅制度**
        - 具体要求：2024年6月底前出台借阅管理办法。
        - 责任单位：县图书馆
        - 完成时限：2024-06-30（2024年6月底前）
        - 备注：与第 8 项是同一任务

      #### （二）开展阅读活动

      - [ ] **3.举办读书分享会**
        - 具体要求：每季度至少举办1次读书分享会。
        - 责任单位：机关工委
        - 频次：每季度
        - 数量要求：至少举办1次读书分享会
        - 备注：与第 9 项是同一任务
      - [ ] **4.评选书香家庭**
        - 具体要求：2024年11月底前评选书香家庭10户。
        - 责任单位：县妇联
        - 完成时限：2024-11-30（2024年11月底前）
        - 数量要求：评选书香家庭10户
        - 备注：与第 10 项是同一任务

      ### 三、组织领导

      - [ ] **（一）加强领导**
        - 具体要求：成立书香机关建设领导小组，办公室设在机关工委。
        - 备注：工作要求
      - [ ] **（二）强化督导**
        - 具体要求：由机关工委定期通报进展情况，结果纳入年度考核。
        - 频次：定期
        - 备注：工作要求、文中主语：机关工委

      ### 附件1 书香机关建设任务清单

      - [ ] **1.建设机关书屋，每个单位至少建成1个**
        - 责任单位：机关工委
        - 完成时限：2024-09-30（2024年9月底）
        - 数量要求：至少建成1个
        - 备注：与第 1 项是同一任务
      - [ ] **2.完善借阅制度，出台借阅管理办法**
        - 责任单位：县文旅局
        - 完成时限：2024-06-30（2024年6月底）
        - 备注：与第 2 项是同一任务
      - [ ] **3.举办读书分享会**
        - 责任单位：机关工委
        - 频次：每季度
        - 备注：与第 3 项是同一任务
      - [ ] **4.评选书香家庭**
        - 责任单位：县妇联
        - 完成时限：2024-11-30（2024年11月底）
        - 备注：与第 4 项是同一任务

      ## 工作机构

      - **书香机关建设领导小组**
      - **领导小组办公室**

      ## 附件

      1. 书香机关建设任务清单
      "
    `);
  });

  test("Excel goes into a pipe and not to a terminal", async () => {
    const piped = await here.run(["compile", "plan.txt", "-f", "xlsx"]);
    expect(piped.bytes.subarray(0, 2).toString()).toBe("PK");
    const shown = await here.run(["compile", "plan.txt", "-f", "xlsx"], { columns: 80 });
    expect([shown.code, shown.stdout]).toEqual([2, ""]);
    expect(shown.stderr).toContain("luoshi compile plan.txt -f xlsx -o NAME.xlsx");
  });

  test.each(["xlsx", "ics"])("several files as %s need a folder", async (format) => {
    const { code, stderr } = await here.run(["compile", "plan.txt", "other.md", "-f", format]);
    expect(code).toBe(2);
    expect(stderr).toContain("--out");
  });

  test("--emit shows a stage, and goes with no format", async () => {
    for (const stage of ["blocks", "lines", "outline", "terms", "plan"]) {
      const { stdout, code } = await here.run(["compile", "plan.txt", `--emit=${stage}`]);
      expect([stage, code]).toEqual([stage, 0]);
      expect(JSON.stringify(JSON.parse(stdout)).length).toBeGreaterThan(100);
    }
    expect((await here.run(["compile", "plan.txt", "--emit", "plan", "-f", "md"])).code).toBe(2);
  });
});

describe("to files", () => {
  test("a folder gets NAME.FORMAT for each input", async () => {
    const { code, stdout } = await here.run([
      "compile",
      "plan.txt",
      "other.md",
      "-f",
      "json",
      "-o",
      "out/lists",
    ]);
    expect(code).toBe(0);
    expect(made("out/lists")).toEqual(["other.json", "plan.json"]);
    expect(JSON.parse(here.read("out/lists/plan.json").toString()).schema).toBe("luoshi/plan@1");
    expect(stdout).toMatch(/^out\/lists\/plan\.json: \d+ tasks\n/u);
  });

  test("a file name says the format", async () => {
    expect((await here.run(["compile", "plan.txt", "-o", "tasks.xlsx"])).code).toBe(0);
    expect((await here.run(["compile", "plan.txt", "-o", "days.ics"])).code).toBe(0);
    expect(made()).toEqual(["days.ics", "tasks.xlsx"]);
    expect(here.read("tasks.xlsx").subarray(0, 2).toString()).toBe("PK");
    expect(here.read("days.ics").toString()).toMatch(/^BEGIN:VCALENDAR\r\n/u);
  });

  test("an input is never overwritten, whatever it is called", async () => {
    const before = here.read("other.md").toString();
    for (const out of [".", "other.md", "./../" + here.folder.split("/").at(-1)]) {
      const { code, stderr } = await here.run(["compile", "other.md", "-f", "md", "-o", out]);
      expect([out, code]).toEqual([out, 2]);
      expect(stderr).toContain("will not be overwritten");
    }
    expect(here.read("other.md").toString()).toBe(before);
    expect(made()).toEqual([]);
  });

  test("two inputs of one name are refused before anything is written", async () => {
    here.write("plan.md", "一、抓好落实\n");
    const { code, stderr } = await here.run(["compile", "plan.txt", "plan.md", "-o", "out"]);
    expect(code).toBe(2);
    expect(stderr).toContain('"plan.txt" and "plan.md"');
    expect(made()).toEqual(["plan.md"]);
  });

  test("a bad file leaves no output and does not stop the others", async () => {
    here.write("bad.docx", "PK\u0003\u0004 no zip at all");
    const { code, stderr } = await here.run([
      "compile",
      "bad.docx",
      "gone.docx",
      "plan.txt",
      "-o",
      "out",
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^bad\.docx: .+\n/u);
    expect(stderr).toContain("gone.docx: no such file");
    expect(made("out")).toEqual(["plan.json"]);
  });

  test("a folder that is a file is told", async () => {
    const { code, stderr } = await here.run(["compile", "plan.txt", "-o", "plan.txt/x"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^plan\.txt\/x: /u);
  });
});

test("the same input gives the same bytes when the clock is held", async () => {
  const env = { SOURCE_DATE_EPOCH: "1767225600" };
  for (const format of ["xlsx", "ics", "md", "json"]) {
    const [a, b] = [
      await here.run(["compile", "plan.txt", "-f", format], { env }),
      await here.run(["compile", "plan.txt", "-f", format], { env }),
    ];
    expect(a.bytes.equals(b.bytes)).toBe(true);
    expect(a.bytes.length).toBeGreaterThan(100);
  }
});

test("the calendar has a day for each deadline and a rule for each rhythm", async () => {
  const env = { SOURCE_DATE_EPOCH: "1767225600" };
  const { stdout } = await here.run(["compile", "plan.txt", "-f", "ics", "--lang", "zh"], { env });
  const events = stdout.replaceAll("\r\n ", "").split("BEGIN:VEVENT").slice(1);
  const event = (words: string): string => events.find((e) => e.includes(words)) ?? "";
  expect(event("到期：完善借阅制度")).toContain("DTSTART;VALUE=DATE:20240630");
  expect(event("到期：完善借阅制度")).toContain("DTSTAMP:20260101T000000Z");
  // From the day of issue, 2024-01-15: the first quarter ends on 31 March.
  expect(event("按期：举办读书分享会")).toContain("DTSTART;VALUE=DATE:20240331");
  expect(event("按期：举办读书分享会")).toContain("RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1");
  const names = events.map((e) => /UID:(.*)\r/u.exec(e)?.[1]);
  expect(new Set(names).size).toBe(events.length);
});
