import { statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Workspace, workspace } from "../testing/run-command.ts";
import { entryBytes, smallDocx } from "../testing/small-docx.ts";

/** A half bracket and a doubled stop have one answer; month 23 has three; the number 一、 is Word's own. */
const PLAN = smallDocx([
  "会议室使用办法",
  { runs: ["预约办法"], numbered: true },
  { runs: ["各科室于2024年15日", "底前向办公室（二楼)预约。", "。"] },
  { runs: ["管理办法"], numbered: true },
  "使用后打扫干净，2024年23月底前完成。",
]);

let here: Workspace;
beforeEach(() => {
  here = workspace({ "plan.docx": PLAN });
});
afterEach(() => here.remove());

describe("luoshi fix", () => {
  test("corrects what has one answer, in the file itself, and lists the rest", async () => {
    const { code, stdout } = await here.run([
      "fix",
      "plan.docx",
      "-o",
      "fixed.docx",
      "--lang",
      "zh",
    ]);
    expect(code).toBe(1); // month 23 is left
    expect(stdout).toMatchInlineSnapshot(`
      "已改 3 处：
        plan.docx:3:10  一  typo
          删去“底”
        plan.docx:3:19  一  typo
          把“)”改为“）”
        plan.docx:3:21  一  typo
          把“。。”改为“。”

      需要人来定的 1 处：
        plan.docx:5:9  二  impossible-date
          “2024年23月底前”不是有效日期：没有23月
          可以改为3月，或改为2月，或改为12月

      写到 fixed.docx
      "
    `);
    const [before, after] = [entryBytes(PLAN), entryBytes(here.read("fixed.docx"))];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, bytes] of before)
      expect([name, bytes.equals(after.get(name) ?? Buffer.of())]).toEqual([
        name,
        name !== "word/document.xml",
      ]);
  });

  test("what it corrected is found no more, and nothing else has changed", async () => {
    const list = async (file: string) => {
      const { stdout } = await here.run(["check", file, "-f", "json"]);
      return JSON.parse(stdout).files[0].diagnostics as { code: string; fix: unknown }[];
    };
    const before = await list("plan.docx");
    expect(before.filter(({ fix }) => fix !== null).length).toBeGreaterThan(0);
    await here.run(["fix", "plan.docx", "-o", "fixed.docx"]);
    const after = await list("fixed.docx");
    expect(after.filter(({ fix }) => fix !== null)).toEqual([]);
    expect(after.map(({ code }) => code)).toEqual(
      before.filter(({ fix }) => fix === null).map(({ code }) => code),
    );
    // Fixing twice is fixing once.
    const again = await here.run(["fix", "fixed.docx", "-o", "twice.docx"]);
    expect(again.stdout).toContain("nothing can be fixed");
    expect(here.read("twice.docx").equals(here.read("fixed.docx"))).toBe(true);
  });

  test("--dry-run writes nothing", async () => {
    const { stdout } = await here.run(["fix", "plan.docx", "--dry-run"]);
    expect(stdout).toContain("corrections possible:");
    expect(stdout).toContain("(--dry-run: nothing was written)");
    expect(here.read("plan.docx").equals(Buffer.from(PLAN))).toBe(true);
  });

  test("--in-place changes the file, and leaves it alone when there is nothing to do", async () => {
    await here.run(["fix", "plan.docx", "--in-place"]);
    expect(here.read("plan.docx").equals(Buffer.from(PLAN))).toBe(false);
    const { ino } = statSync(join(here.folder, "plan.docx"));
    expect((await here.run(["fix", "plan.docx", "--in-place"])).stdout).toContain(
      "nothing can be fixed",
    );
    expect(statSync(join(here.folder, "plan.docx")).ino).toBe(ino);
  });

  test("a text file keeps its encoding and line ends", async () => {
    const text = "会议室使用办法\r\n\r\n一、预约\r\n各科室向办公室（二楼)预约。\r\n";
    here.write("plan.txt", Buffer.from(`\ufeff${text}`, "utf16le"));
    const { code } = await here.run(["fix", "plan.txt", "-o", "fixed.txt"]);
    expect(code).toBe(0);
    expect(here.read("fixed.txt").toString("utf16le")).toBe(`\ufeff${text.replace(")", "）")}`);
  });

  test("leaves a number that Word generates, and says why", async () => {
    here.write(
      "numbered.docx",
      smallDocx(
        ["会议室使用办法", { runs: ["预约办法"], numbered: true }, "向办公室预约。"],
        "（%1)",
      ),
    );
    const { stdout } = await here.run(["fix", "numbered.docx", "-o", "fixed.docx"]);
    expect(stdout).toMatchInlineSnapshot(`
      "1 known correction not made:
        numbered.docx:2:1  （一）  typo
          the bracket “)” should be “）” to match its other half
          the number comes from Word's automatic numbering; change it in Word

      nothing can be fixed automatically
      written to fixed.docx
      "
    `);
    expect(entryBytes(here.read("fixed.docx"))).toEqual(entryBytes(here.read("numbered.docx")));
  });

  test("through a pipe the document goes out and the report to standard error", async () => {
    const { bytes, stderr } = await here.run(["fix", "-", "-o", "-"], { stdin: PLAN });
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    expect(stderr).toContain("made:");
  });
});

describe("refuses", () => {
  test.each([
    [["plan.docx"], "nothing says where"],
    [["plan.docx", "-o", "x.docx", "-i"], "exclude each other"],
    [["plan.docx", "-o", "plan.docx"], "will not be overwritten"],
    [["plan.docx", "-o", "./plan.docx"], "will not be overwritten"],
    [["plan.docx", "-o", "."], "a folder of this name exists"],
    [["-", "-i"], "nothing says where"],
    [["gone.docx", "-o", "x.docx"], "gone.docx: no such file"],
  ])("%j", async (argv, reason) => {
    const { code, stderr } = await here.run(["fix", ...argv]);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
    expect(here.read("plan.docx").equals(Buffer.from(PLAN))).toBe(true);
  });
});
