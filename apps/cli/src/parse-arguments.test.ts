import { describe, expect, test } from "vitest";
import { COMMAND_NAMES, optionsOf } from "./command-table.ts";
import { UsageError } from "./failure.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { languageArgument, parseArguments } from "./parse-arguments.ts";

const parse = (...argv: readonly string[]) => parseArguments(argv, en);

/** The message and the advice of a wrong command line. */
function refused(...argv: readonly string[]): readonly [string, string | null] {
  try {
    parse(...argv);
  } catch (error) {
    if (error instanceof UsageError) return [error.message, error.help];
    throw error;
  }
  throw new Error(`accepted: ${argv.join(" ")}`);
}

describe("a right command line", () => {
  test("options stand before, between and after the files", () => {
    for (const argv of [
      ["check", "-q", "--format", "line", "a.docx", "b.docx"],
      ["check", "a.docx", "--format=line", "b.docx", "--quiet"],
      ["--quiet", "check", "-f", "line", "a.docx", "b.docx"],
      ["check", "-qf", "line", "a.docx", "b.docx"],
      ["check", "-f", "json", "a.docx", "b.docx", "-f", "line", "-q"], // the last one counts
    ]) {
      const parsed = parse(...argv);
      expect(parsed.command).toBe("check");
      expect(parsed.operands).toEqual(["a.docx", "b.docx"]);
      expect(parsed.values).toEqual({ format: "line" });
      expect([...parsed.flags]).toEqual(["quiet"]);
    }
  });

  test("-- ends the options, - is an operand", () => {
    expect(parse("check", "--", "-odd.txt", "--quiet").operands).toEqual(["-odd.txt", "--quiet"]);
    expect(parse("check", "-").operands).toEqual(["-"]);
    expect(parse("fix", "-", "-o", "-").values).toEqual({ out: "-" });
  });

  test("help is asked for in three ways and needs no file", () => {
    for (const argv of [
      ["help", "check"],
      ["check", "--help"],
      ["-h", "check"],
    ])
      expect(parse(...argv)).toMatchObject({ command: "check", help: true });
    expect(parse()).toMatchObject({ command: null, help: false });
    expect(parse("help")).toMatchObject({ command: null, help: true });
  });
});

describe("a wrong command line", () => {
  test("names the nearest command", () => {
    expect(refused("chekc", "a.docx")).toEqual([
      'there is no command "chekc"',
      "did you mean check?",
    ]);
    expect(refused("plan.docx")[1]).toBe("did you mean luoshi check plan.docx?");
    expect(refused("frobnicate")[1]).toBe("see luoshi --help");
  });

  test("names the nearest option", () => {
    expect(refused("check", "--formt", "json", "a.docx")).toEqual([
      "there is no option --formt",
      "did you mean --format?",
    ]);
    expect(refused("check", "-x", "a.docx")[0]).toBe("there is no option -x");
    expect(refused("--frobnicate")[0]).toBe("there is no option --frobnicate");
  });

  test("says which command takes an option", () => {
    expect(refused("check", "--out", "x", "a.docx")[0]).toBe(
      "check does not take --out (compile and fix do)",
    );
    expect(refused("--quiet")[0]).toBe("--quiet goes with a command");
  });

  test("wants values where they belong", () => {
    expect(refused("check", "a.docx", "--config")[0]).toBe("--config needs a FILE");
    expect(refused("check", "--config", "--quiet", "a.docx")[0]).toBe("--config needs a FILE");
    expect(refused("check", "--config=", "a.docx")[0]).toBe("--config needs a FILE");
    expect(refused("check", "--quiet=yes", "a.docx")[0]).toBe("--quiet takes no value");
    expect(refused("check", "-f", "jsn", "a.docx")).toEqual([
      '-f cannot be "jsn"; choose from text, line, json, sarif',
      "did you mean json?",
    ]);
    expect(refused("check", "--lang", "fr", "a.docx")[0]).toBe(
      '--lang cannot be "fr"; choose from zh, en',
    );
  });

  test("counts the files", () => {
    expect(refused("check")[0]).toBe("FILE… is missing");
    expect(refused("diff", "a.docx")[0]).toBe("OLD NEW is missing");
    expect(refused("diff", "a", "b", "c")[0]).toBe('"c" is one argument too many');
  });
});

test("the language is known before the rest is understood", () => {
  expect(languageArgument(["chekc", "--lang", "en"])).toBe("en");
  expect(languageArgument(["--lang=zh", "--lang=fr"])).toBe("zh");
  expect(languageArgument(["check", "--", "--lang", "en"])).toBeNull();
});

test("each command's short options differ", () => {
  for (const command of COMMAND_NAMES) {
    const shorts = Object.values(optionsOf(command)).flatMap(({ short }) => short ?? []);
    expect(new Set(shorts).size).toBe(shorts.length);
  }
});

test("each example in the help is a command line that parses", () => {
  for (const messages of [zh, en])
    for (const command of COMMAND_NAMES)
      for (const [example] of messages.commands[command].examples) {
        const words = example
          .replace(/^.*\| /u, "")
          .replace(/ > .*$/u, "")
          .split(" ");
        expect(words.shift()).toBe("luoshi");
        expect(parseArguments(words, messages).command).toBe(command);
      }
});
