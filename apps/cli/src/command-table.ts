/**
 * What the command understands, as data: `--help`, the parser and its "did you mean" read the same table,
 * so that they cannot disagree.
 */

/** How one option is written. */
export interface OptionSpec {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** Placeholder of the value in help texts. */
  readonly value?: string;
  /** Values it takes, the usual one first; help lists them and any other is refused. */
  readonly choices?: readonly string[];
}

/** The options of each command; one name means the same in all of them. */
export interface CommandOptions {
  readonly check: "format" | "config" | "max-warnings" | "quiet";
  readonly compile: "format" | "out" | "emit" | "config";
  readonly diff: "format" | "exit-code";
  readonly fix: "out" | "in-place" | "dry-run" | "config";
  readonly explain: never;
  readonly serve: "demo";
  readonly backup: never;
  readonly restore: never;
  readonly verify: "head";
  readonly "reset-password": "second-factor";
  readonly doctor: never;
}

/** Name of a command. */
export type CommandName = keyof CommandOptions;

/** Options that every command takes. */
export type CommonOption = "lang" | "help" | "version";

/** Name of an option, without its dashes. */
export type OptionName = CommandOptions[CommandName] | CommonOption;

/** One command: what it takes. */
export interface CommandSpec<Options extends OptionName = OptionName> {
  readonly options: Readonly<Record<Options, OptionSpec>>;
  /** How few and how many operands it takes. */
  readonly operands: readonly [min: number, max: number];
}

const config: OptionSpec = { type: "string", short: "c", value: "FILE" };
const out: OptionSpec = { type: "string", short: "o", value: "PATH" };
const any = Number.POSITIVE_INFINITY;

function format(...choices: readonly string[]): OptionSpec {
  return { type: "string", short: "f", value: "FORMAT", choices };
}

/** The commands, in the order in which help lists them. */
export const COMMANDS: { readonly [Name in CommandName]: CommandSpec<CommandOptions[Name]> } = {
  check: {
    options: {
      format: format("text", "line", "json", "sarif"),
      "max-warnings": { type: "string", value: "N" },
      quiet: { type: "boolean", short: "q" },
      config,
    },
    operands: [1, any],
  },
  compile: {
    options: {
      format: format("json", "xlsx", "md", "ics"),
      out,
      emit: {
        type: "string",
        value: "STAGE",
        choices: ["blocks", "lines", "outline", "terms", "plan"],
      },
      config,
    },
    operands: [1, any],
  },
  diff: {
    options: { format: format("text", "json"), "exit-code": { type: "boolean" } },
    operands: [2, 2],
  },
  fix: {
    options: {
      out,
      "in-place": { type: "boolean", short: "i" },
      "dry-run": { type: "boolean", short: "n" },
      config,
    },
    operands: [1, 1],
  },
  explain: { options: {}, operands: [0, 1] },
  serve: { options: { demo: { type: "boolean" } }, operands: [0, 0] },
  backup: { options: {}, operands: [1, 1] },
  restore: { options: {}, operands: [1, 1] },
  verify: { options: { head: { type: "string", value: "NO:HEX" } }, operands: [0, 0] },
  "reset-password": { options: { "second-factor": { type: "boolean" } }, operands: [1, 1] },
  doctor: { options: {}, operands: [0, 0] },
};

/** Options that every command takes. */
export const COMMON_OPTIONS: Readonly<Record<CommonOption, OptionSpec>> = {
  lang: { type: "string", value: "LANG", choices: ["zh", "en"] },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
};

/** Names of the commands, in order. */
export const COMMAND_NAMES: readonly CommandName[] = Object.keys(COMMANDS) as CommandName[];

/** Whether a word names a command. */
export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(COMMANDS, word);
}

/** What a command takes, or `luoshi` alone (null): its options by name. */
export function optionsOf(command: CommandName | null): Readonly<Record<string, OptionSpec>> {
  return command === null ? COMMON_OPTIONS : { ...COMMANDS[command].options, ...COMMON_OPTIONS };
}
