import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type Config, defaultConfig, parseConfig, renderConfigProblem } from "@luoshi/compiler";
import { FileError } from "../failure.ts";
import type { Io } from "../io.ts";
import type { Language } from "../language.ts";
import type { Messages } from "../messages/messages.ts";
import { fileError, STDIN } from "./read-input.ts";

const NAME = "luoshi.config.json";

/** Gives each input file the configuration that holds for it. */
export type ConfigFinder = (file: string) => Promise<Config>;

/**
 * Configurations for a run: the one named by `--config`, else the nearest `luoshi.config.json` in the file's
 * folder or above it (for standard input, in the working folder or above it). Each is read once.
 */
export function configFinder(
  named: string | undefined,
  io: Io,
  language: Language,
  messages: Messages,
): ConfigFinder {
  const read = new Map<string, Promise<Config | null>>();
  const load = (path: string, shown: string, required: boolean): Promise<Config | null> => {
    const known = read.get(path);
    if (known !== undefined) return known;
    const loading = loadConfig(path, shown, required, language, messages);
    read.set(path, loading);
    return loading;
  };
  return async (file) => {
    if (named !== undefined)
      return (await load(resolve(io.cwd(), named), named, true)) ?? defaultConfig;
    const first = file === STDIN ? io.cwd() : dirname(resolve(io.cwd(), file));
    for (let folder = first; ; folder = dirname(folder)) {
      const path = join(folder, NAME);
      const config = await load(path, path, false);
      if (config !== null) return config;
      if (dirname(folder) === folder) return defaultConfig;
    }
  };
}

async function loadConfig(
  path: string,
  shown: string,
  required: boolean,
  language: Language,
  messages: Messages,
): Promise<Config | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // A folder of that name is not a configuration, and an unreadable folder above holds none for us.
    if (
      !required &&
      (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR" || code === "EACCES")
    )
      return null;
    throw fileError(shown, error, "read", messages);
  }
  const { config, problems } = parseConfig(text);
  if (problems.length === 0) return config;
  // Guessing past a fault would silently check with other rules than the file asks for.
  const reasons = problems.map((problem) => renderConfigProblem(problem, language));
  throw new FileError(shown, messages.file.config(reasons.join(language === "zh" ? "；" : "; ")));
}
