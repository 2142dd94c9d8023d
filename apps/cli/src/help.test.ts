import { describe, expect, test } from "vitest";
import { COMMAND_NAMES, optionsOf } from "./command-table.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { plainPaint } from "./render/paint.ts";
import { displayWidth } from "./render/width.ts";

describe.each([
  ["zh", zh],
  ["en", en],
] as const)("help in %s", (_language, messages) => {
  test("lists every command", () => {
    const text = generalHelp(messages, plainPaint);
    for (const name of COMMAND_NAMES) expect(text).toContain(`  ${name} `);
    expect(text.endsWith("\n")).toBe(true);
  });

  test.each(COMMAND_NAMES)("of %s names every option and its values", (name) => {
    const text = commandHelp(name, messages, plainPaint);
    for (const [option, { choices = [] }] of Object.entries(optionsOf(name))) {
      expect(text).toContain(`--${option}`);
      for (const choice of choices) expect(text).toContain(choice);
    }
    expect(text).toContain(messages.commands[name].examples[0]?.[0]);
  });

  test("fits a terminal", () => {
    const texts = [generalHelp(messages, plainPaint)];
    for (const name of COMMAND_NAMES) texts.push(commandHelp(name, messages, plainPaint));
    for (const line of texts.join("").split("\n"))
      expect([line, displayWidth(line) <= 100]).toEqual([line, true]);
  });
});

test("English help, as printed", () => {
  expect(commandHelp("diff", en, plainPaint)).toMatchInlineSnapshot(`
    "luoshi diff: compare two versions of a plan

    Compares clauses and tasks, not letters: what was added, removed or moved, and which tasks
    have another deadline, owner or quota.

    Usage: luoshi diff [OPTIONS] OLD NEW

    Options:
      -f, --format FORMAT  output, text by default (one of text, json)
          --exit-code      exit with 1 when the two differ
          --lang LANG      language, zh or en; else by LC_ALL, LC_MESSAGES, LANG; else Chinese
      -h, --help           show this help
      -v, --version        show the version

    Examples:
      luoshi diff draft.docx final.docx      see which tasks were revised
      luoshi diff -f json old.docx new.docx  for a program
    "
  `);
});

test("Chinese help, as printed", () => {
  expect(commandHelp("check", zh, plainPaint)).toMatchInlineSnapshot(`
    "luoshi check：检查方案，指出不能就这样发出去的地方

    读 Word（.docx）、文本（.txt）和 Markdown（.md）文件，逐条指出日期不存在、正文与附件不一致、
    序号重复、附件缺失等问题：在哪一条、哪几个字、为什么、怎么改。
    文件名写 - 表示从标准输入读。

    用法：luoshi check [选项] 文件…

    选项：
      -f, --format FORMAT   输出格式，默认 text；line 每个问题一行，json 和 sarif 给程序用（可选：
                            text、line、json、sarif）
          --max-warnings N  警告超过 N 个也算不通过（退出码 1）
      -q, --quiet           只显示错误，不显示警告、提示和小结
      -c, --config FILE     配置文件；默认从文件所在目录向上找 luoshi.config.json
          --lang LANG       界面语言：zh 或 en；默认看 LC_ALL、LC_MESSAGES、LANG，再默认中文
      -h, --help            显示这份帮助
      -v, --version         显示版本号

    例子：
      luoshi check 方案.docx                        检查一份方案
      luoshi check --max-warnings 0 *.docx          检查一批，有一个警告也不通过
      luoshi check -f sarif 方案.docx > 方案.sarif  结果交给代码评审平台
      cat 方案.txt | luoshi check -                 检查管道里的文本
    "
  `);
});
