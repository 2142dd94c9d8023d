import {
  COMMAND_NAMES,
  COMMANDS,
  COMMON_OPTIONS,
  type CommandName,
  type CommonOption,
  type OptionSpec,
} from "./command-table.ts";
import type { Messages } from "./messages/messages.ts";
import type { Paint } from "./render/paint.ts";
import { displayWidth, padTo } from "./render/width.ts";
import { wrap } from "./render/wrap.ts";

type Row = readonly [left: string, right: string];

/** The help of `luoshi` itself: its commands with a line and an example each. */
export function generalHelp(messages: Messages, paint: Paint): string {
  const { help, commands, labelled } = messages;
  const example = (name: CommandName): readonly Row[] => commands[name].examples.slice(0, 1);
  return join(paint, messages, [
    [help.tagline, []],
    [
      labelled(
        help.usage,
        `luoshi ${help.command} [${help.options.toUpperCase()}] ${help.arguments}`,
      ),
      [],
    ],
    [help.commands, COMMAND_NAMES.map((name): Row => [name, commands[name].summary])],
    [help.options, commonRows(messages)],
    [help.examples, COMMAND_NAMES.flatMap(example)],
    [help.exit, help.codes],
    [help.environment, help.variables],
    [help.more, []],
  ]);
}

/** The help of one command: what it is for, every option, examples to copy. */
export function commandHelp(name: CommandName, messages: Messages, paint: Paint): string {
  const { help, labelled } = messages;
  const texts = messages.commands[name];
  const described: Readonly<Record<string, string>> = texts.options;
  const options = Object.entries<OptionSpec>(COMMANDS[name].options).map(([option, spec]): Row => {
    const choices = spec.choices === undefined ? "" : help.choices(spec.choices);
    return [written(option, spec), `${described[option] ?? ""}${choices}`];
  });
  return join(paint, messages, [
    [labelled(`luoshi ${name}`, texts.summary), []],
    [texts.about.join("\n"), []],
    [labelled(help.usage, `luoshi ${name} [${help.options.toUpperCase()}] ${texts.operands}`), []],
    [help.options, [...options, ...commonRows(messages)]],
    [help.examples, texts.examples],
  ]);
}

function commonRows({ help }: Messages): readonly Row[] {
  return Object.entries<OptionSpec>(COMMON_OPTIONS).map(([option, spec]) => [
    written(option, spec),
    help.common[option as CommonOption],
  ]);
}

function written(name: string, { short, value }: OptionSpec): string {
  const lead = short === undefined ? "    " : `-${short}, `;
  return `${lead}--${name}${value === undefined ? "" : ` ${value}`}`;
}

/** Help is read in terminals of any width, and in logs: 96 columns suit both. */
const WIDTH = 96;

function join(
  paint: Paint,
  { labelled }: Messages,
  sections: readonly (readonly [title: string, rows: readonly Row[]])[],
): string {
  const heading = (title: string): string => labelled(paint("frame", title), "").trimEnd();
  const parts = sections.map(([title, rows]) => {
    if (rows.length === 0) return title;
    const column = Math.max(...rows.map(([left]) => displayWidth(left))) + 2;
    const lines = rows.flatMap(([left, right]) =>
      wrap(right, WIDTH - column - 2).map((part, i) => {
        const lead = padTo(i === 0 ? left : "", column);
        return `  ${i === 0 ? paint("strong", lead) : lead}${part}`;
      }),
    );
    return [heading(title), ...lines].join("\n");
  });
  return `${parts.join("\n\n")}\n`;
}
