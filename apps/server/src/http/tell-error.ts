import type { AppError } from "./app-error.ts";
import { errorTexts, fillText } from "./error-texts.ts";

/** An error in both languages: code, what is wrong, what to do. */
export interface ToldError {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly help: { readonly zh: string; readonly en: string };
}

/** Puts the arguments into an error's texts; one may itself be in both languages, as a refusal of the ledger's is. */
export function tellError({ code, args }: Pick<AppError, "code" | "args">): ToldError {
  const { message, help } = errorTexts[code];
  const inLanguage = (language: "zh" | "en") =>
    Object.fromEntries(
      Object.entries(args).map(([name, value]) => [
        name,
        value !== null && typeof value === "object" && language in value
          ? (value as Readonly<Record<string, unknown>>)[language]
          : value,
      ]),
    );
  const both = (text: { readonly zh: string; readonly en: string }) => ({
    zh: fillText(text.zh, inLanguage("zh")),
    en: fillText(text.en, inLanguage("en")),
  });
  return {
    code: code === "refused" && typeof args["code"] === "string" ? args["code"] : code,
    message: both(message),
    help: both(help),
  };
}
