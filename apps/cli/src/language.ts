/** Languages the command speaks; Chinese is the source, English the translation. */
export type Language = "zh" | "en";

/**
 * The reader's language from the environment, as POSIX ranks it: LC_ALL, then LC_MESSAGES, then LANG.
 * `zh_CN.UTF-8`, `C` and nothing at all give Chinese, any other language English.
 */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find(
    (value) => value !== undefined && value !== "",
  );
  if (locale === undefined) return "zh";
  const language = locale.split(/[-_.@]/u, 1)[0] ?? "";
  // C and POSIX name no language; our documents are Chinese, so their reader is taken to be.
  return language === "zh" || language === "C" || language === "POSIX" ? "zh" : "en";
}
