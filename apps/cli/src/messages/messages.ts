import type { Severity } from "@luoshi/compiler";
import type { RefusalReason, TaskListTexts } from "@luoshi/documents";
import type { Finding, RecordFault } from "@luoshi/server/admin";
import type { CommandName, CommandOptions, OptionName } from "../command-table.ts";
import type { ChangeWord, DiffCounts } from "../report/diff-counts.ts";

/** Help of one command: a line, its operands, a paragraph, every option that it takes, examples. */
export interface CommandTexts<Name extends CommandName> {
  readonly summary: string;
  readonly operands: string;
  readonly about: readonly string[];
  readonly options: Readonly<Record<CommandOptions[Name], string>>;
  readonly examples: readonly (readonly [command: string, does: string])[];
}

/** What a plan holds and how much of it is complete, for the summary line. */
export interface TaskCounts {
  readonly tasks: number;
  readonly owned: number;
  readonly dated: number;
}

/** Numbers of findings by severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/**
 * Everything the command says, in one language. Chinese is the source; a translation that lacks a text
 * does not compile.
 */
export interface Messages {
  readonly severity: Readonly<Record<Severity, string>>;
  /** `a、b` */
  readonly list: (items: readonly string[]) => string;
  /** `时限：6月底前` */
  readonly labelled: (label: string, value: string) => string;
  /** What task lists say; they are made in `documents`. */
  readonly tasklist: TaskListTexts;
  readonly help: {
    readonly tagline: string;
    readonly usage: string;
    readonly arguments: string;
    readonly commands: string;
    readonly options: string;
    readonly examples: string;
    readonly command: string;
    readonly more: string;
    readonly choices: (values: readonly string[]) => string;
    readonly common: Readonly<Record<"lang" | "help" | "version", string>>;
    readonly environment: string;
    readonly variables: readonly (readonly [name: string, does: string])[];
    readonly exit: string;
    readonly codes: readonly (readonly [code: string, means: string])[];
  };
  readonly commands: { readonly [Name in CommandName]: CommandTexts<Name> };
  readonly usage: {
    readonly unknownCommand: (word: string) => string;
    readonly unknownOption: (option: string) => string;
    readonly optionOfOther: (
      option: string,
      command: CommandName,
      others: readonly CommandName[],
    ) => string;
    readonly optionNeedsCommand: (option: string) => string;
    readonly didYouMean: (word: string) => string;
    readonly seeHelp: (command: CommandName | null) => string;
    readonly takesNoValue: (option: string) => string;
    readonly needsValue: (option: string, value: string) => string;
    readonly wrongChoice: (option: string, value: string, choices: readonly string[]) => string;
    readonly missingOperands: (operands: string) => string;
    readonly tooManyOperands: (operand: string) => string;
    readonly notBoth: (a: OptionName, b: OptionName) => string;
    readonly notANumber: (option: OptionName, value: string) => string;
    readonly fixNeedsOutput: string;
    readonly fixNeedsOutputHelp: string;
    readonly binaryToTerminal: (format: string) => string;
    readonly binaryToTerminalHelp: (command: string) => string;
    readonly severalNeedOut: (format: string) => string;
    readonly severalNeedOutHelp: string;
    readonly sameOutput: (output: string, a: string, b: string) => string;
    readonly sameOutputHelp: string;
    readonly stdinOnce: string;
    readonly unknownCode: (code: string) => string;
    readonly noPage: (code: string) => string;
    readonly seeCodes: string;
  };
  readonly file: {
    readonly notFound: string;
    readonly notFoundHelp: string;
    readonly isDirectory: string;
    readonly isDirectoryHelp: (file: string) => string;
    readonly noPermission: string;
    readonly noPermissionHelp: string;
    readonly cannotRead: (reason: string) => string;
    readonly cannotWrite: (reason: string) => string;
    readonly tooLarge: (megabytes: number) => string;
    readonly exists: string;
    readonly isInput: string;
    readonly isInputHelp: string;
    readonly noDirectory: string;
    readonly notAFolder: string;
    readonly config: (reason: string) => string;
    readonly wrote: (tasks: number) => string;
    readonly stdin: string;
    readonly internal: (reason: string) => string;
    readonly internalHelp: string;
  };
  readonly check: {
    readonly help: string;
    readonly fix: string;
    readonly suggestion: string;
    readonly either: (choices: readonly string[]) => string;
    readonly replace: (from: string, to: string) => string;
    readonly insert: (text: string) => string;
    readonly remove: (text: string) => string;
    readonly clean: string;
    readonly counts: (counts: SeverityCounts) => string;
    readonly tasks: (counts: TaskCounts) => string;
    readonly files: (files: number, failed: number) => string;
    readonly omitted: (omitted: number) => string;
    readonly waived: (waived: number) => string;
    readonly fixable: (fixable: number, file: string | null) => string;
    readonly tooManyWarnings: (warnings: number, limit: number) => string;
    readonly explain: (code: string) => string;
    readonly note: string;
  };
  readonly place: {
    /** The N of `row N` in a path. */
    readonly row: (row: string) => string;
    readonly column: (heading: string) => string;
    readonly cell: (table: number, row: number, column: number) => string;
  };
  readonly compile: {
    readonly hasErrors: (errors: number, file: string) => string;
  };
  readonly fix: {
    readonly applied: (count: number) => string;
    readonly wouldApply: (count: number) => string;
    readonly refused: (count: number) => string;
    readonly left: (count: number) => string;
    readonly nothing: string;
    readonly wrote: (file: string) => string;
    readonly unwritten: string;
    readonly reasons: Readonly<Record<RefusalReason, string>>;
    readonly needsChoice: (choices: readonly string[]) => string;
    readonly needsHand: string;
  };
  readonly diff: {
    readonly same: string;
    readonly summary: (counts: DiffCounts) => string;
    readonly tasks: string;
    readonly clauses: string;
    readonly words: Readonly<Record<ChangeWord, string>>;
    readonly roles: Readonly<Record<"lead" | "support" | "owner", string>>;
    readonly which: Readonly<Record<"stage" | "start", string>>;
    readonly none: string;
    readonly top: string;
  };
  readonly explain: {
    readonly all: string;
    readonly how: string;
  };
  readonly server: {
    readonly backup: {
      readonly wrote: (file: string, rows: number, files: number) => string;
      readonly head: (head: string) => string;
      readonly keyApart: (file: string) => string;
      readonly lost: (hash: string) => string;
    };
    readonly restore: {
      readonly done: (rows: number, files: number, madeAt: string) => string;
      readonly next: (key: string) => string;
    };
    readonly verify: {
      readonly whole: (checked: number, unsealed: number) => string;
      readonly broken: (faults: number) => string;
      readonly head: (head: string) => string;
      readonly fault: (kind: RecordFault["kind"], no: number, eventId: string | null) => string;
      readonly files: (total: number, strays: number, missing: number) => string;
      readonly missing: (hash: string) => string;
      readonly wrongHead: (text: string) => string;
      readonly headHelp: string;
    };
    readonly resetPassword: {
      readonly done: (name: string, until: string, url: string) => string;
      /** What became of the second factor. */
      readonly factor: (removed: boolean) => string;
    };
    readonly doctor: {
      readonly kinds: Readonly<Record<Finding["kind"], string>>;
      readonly summary: (errors: number) => string;
    };
  };
  readonly progress: (done: number, all: number, file: string) => string;
}
