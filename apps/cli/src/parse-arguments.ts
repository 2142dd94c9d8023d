import { parseArgs } from "node:util";
import {
  COMMAND_NAMES,
  COMMANDS,
  type CommandName,
  isCommand,
  type OptionName,
  type OptionSpec,
  optionsOf,
} from "./command-table.ts";
import { UsageError } from "./failure.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./messages/messages.ts";
import { nearest } from "./nearest.ts";

/** A command line taken apart and checked against the table. */
export interface Arguments {
  /** Null for `luoshi` alone, `luoshi --help`, `luoshi --version`. */
  readonly command: CommandName | null;
  readonly operands: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  /** Values of the options that take one, the last one given. */
  readonly values: Readonly<Partial<Record<OptionName, string>>>;
  readonly flags: ReadonlySet<OptionName>;
}

type Token = NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number];

/** The tokens of a command line; `--` ends options and `-` is an operand, as POSIX has it. */
function tokensOf(argv: readonly string[]): readonly Token[] {
  const options: Record<string, { type: "string" | "boolean"; short?: string }> = {};
  for (const command of COMMAND_NAMES)
    for (const [name, { type, short }] of Object.entries(optionsOf(command)))
      options[name] = short === undefined ? { type } : { type, short };
  // Not strict: its errors speak English and guess nothing; ours are made from the tokens.
  return (
    parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true })
      .tokens ?? []
  );
}

/** The language an argument asks for, before anything else is understood: errors are told in it. */
export function languageArgument(argv: readonly string[]): Language | null {
  let language: Language | null = null;
  for (const token of tokensOf(argv))
    if (token.kind === "option" && token.name === "lang")
      if (token.value === "zh" || token.value === "en") language = token.value;
  return language;
}

/**
 * Takes a command line apart: `["check", "-f", "line", "plan.docx"]`.
 * @throws UsageError for unknown commands and options, with the nearest one that exists
 */
export function parseArguments(argv: readonly string[], messages: Messages): Arguments {
  const tokens = tokensOf(argv);
  const words = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const asksHelp = words[0] === "help";
  const [word, ...operands] = asksHelp ? words.slice(1) : words;
  if (word !== undefined && !isCommand(word)) throw unknownCommand(word, messages);
  const command = word ?? null;
  const values: Partial<Record<OptionName, string>> = {};
  const flags = new Set<OptionName>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const [name, spec] = knownOption(token.name, token.rawName, command, messages);
    if (spec.type === "boolean") {
      if (token.value !== undefined)
        throw new UsageError(messages.usage.takesNoValue(token.rawName));
      flags.add(name);
      continue;
    }
    const { value } = token;
    // `--config --quiet` has forgotten the file; a value that begins with a dash can be given as --config=-x.
    const forgotten = value !== undefined && !token.inlineValue && /^-./u.test(value);
    if (value === undefined || value === "" || forgotten)
      throw new UsageError(messages.usage.needsValue(token.rawName, spec.value ?? ""));
    values[name] = oneOf(value, token.rawName, spec.choices ?? [], messages);
  }
  const parsed: Arguments = {
    command,
    operands,
    help: asksHelp || flags.has("help"),
    version: flags.has("version"),
    values,
    flags,
  };
  if (command !== null && !parsed.help && !parsed.version)
    checkOperands(command, operands, messages);
  return parsed;
}

function unknownCommand(word: string, messages: Messages): UsageError {
  // The commonest slip is to leave the command out: luoshi plan.docx
  const looksLikeFile = /[./\\]/u.test(word);
  const guess = looksLikeFile ? `luoshi check ${word}` : nearest(word, [...COMMAND_NAMES, "help"]);
  return new UsageError(
    messages.usage.unknownCommand(word),
    guess === null ? messages.usage.seeHelp(null) : messages.usage.didYouMean(guess),
  );
}

function knownOption(
  name: string,
  raw: string,
  command: CommandName | null,
  messages: Messages,
): readonly [OptionName, OptionSpec] {
  const allowed = optionsOf(command);
  const spec = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
  if (spec !== undefined) return [name as OptionName, spec];
  const others = COMMAND_NAMES.filter((other) => Object.hasOwn(COMMANDS[other].options, name));
  if (others.length > 0)
    throw new UsageError(
      command === null
        ? messages.usage.optionNeedsCommand(raw)
        : messages.usage.optionOfOther(raw, command, others),
      messages.usage.seeHelp(command),
    );
  const guess = raw.startsWith("--") ? nearest(name, Object.keys(allowed)) : null;
  throw new UsageError(
    messages.usage.unknownOption(raw),
    guess === null ? messages.usage.seeHelp(command) : messages.usage.didYouMean(`--${guess}`),
  );
}

function oneOf(value: string, raw: string, choices: readonly string[], messages: Messages): string {
  if (choices.length === 0 || choices.includes(value)) return value;
  const guess = nearest(value, choices);
  throw new UsageError(
    messages.usage.wrongChoice(raw, value, choices),
    guess === null ? null : messages.usage.didYouMean(guess),
  );
}

function checkOperands(
  command: CommandName,
  operands: readonly string[],
  messages: Messages,
): void {
  const [min, max] = COMMANDS[command].operands;
  if (operands.length < min)
    throw new UsageError(
      messages.usage.missingOperands(messages.commands[command].operands),
      messages.usage.seeHelp(command),
    );
  if (operands.length > max)
    throw new UsageError(
      messages.usage.tooManyOperands(operands[max] ?? ""),
      messages.usage.seeHelp(command),
    );
}
