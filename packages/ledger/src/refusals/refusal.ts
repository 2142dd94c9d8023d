import { fillTemplate, type Language, type MessageArgs, type PlacesOf } from "@luoshi/compiler";
import { commandNames, relationNames, stateNames } from "./names.ts";
import { refusalTexts } from "./refusal-texts.ts";

type Texts = typeof refusalTexts;

/** The names of what can stand in the way of a command. */
export type RefusalCode = keyof Texts;

/** Every code. */
export const refusalCodes: readonly RefusalCode[] = Object.keys(refusalTexts) as RefusalCode[];

/** Why a command was not carried out, as plain data: `{ code: "support-unanswered", args: { count: 2 } }`. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly args: MessageArgs;
}

/** What both kinds of step give back when nothing was done. */
export interface Refused {
  readonly kind: "refused";
  readonly refusal: Refusal;
}

// A code's arguments are the places of its Chinese texts, so that none is forgotten.
type ArgsOf<Code extends RefusalCode> = {
  readonly [Place in PlacesOf<Texts[Code]["zh"]["message"]> | PlacesOf<Texts[Code]["zh"]["help"]>]:
    | string
    | number;
};

/** Makes a refusal: `refuse("support-unanswered", { count: 2 })`. */
export function refuse<Code extends RefusalCode>(code: Code, args: ArgsOf<Code>): Refused {
  return { kind: "refused", refusal: { code, args } };
}

/** A refusal in words: what is the matter, and what to do. */
export interface RenderedRefusal {
  readonly message: string;
  readonly help: string;
}

/** Prints a refusal: 还有2个配合单位没有答复，牵头单位不能直接报办结. */
export function renderRefusal(refusal: Refusal, language: Language): RenderedRefusal {
  const texts = refusalTexts[refusal.code][language];
  const args: Record<string, string | number> = { ...refusal.args };
  for (const [place, names] of Object.entries(NAMES)) {
    const value = args[place];
    if (typeof value === "string") args[place] = printNames(value, names, language);
  }
  return {
    message: fillTemplate(texts.message, args, language),
    help: fillTemplate(texts.help, args, language),
  };
}

const NAMES: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>
> = { command: commandNames, state: stateNames, relations: relationNames };

/** `"lead,dispatcher"` → 牵头单位或交办单位. */
function printNames(
  value: string,
  names: Readonly<Record<string, Readonly<Record<Language, string>>>>,
  language: Language,
): string {
  const printed = value.split(",").map((name) => names[name]?.[language] ?? name);
  return printed.join(language === "zh" ? "或" : " or ");
}
