import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Config, defaultConfig, parseConfig, renderConfigProblem } from "@luoshi/compiler";
import { FileError } from "../failure.ts";
import type { Io } from "../io.ts";
import type { Language } from "../language.ts";
import type { Messages } from "../messages/messages.ts";
import { fileError, STDIN } from "./read-input.ts";

const NAME = "luoshi.config.json";

/** Gives each input file the configuration that holds for it. */
export type ConfigFinder = (file: string) => Config;

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
  const read = new Map<string, Config | null>();
  const load = (path: string, shown: string, required: boolean): Config | null => {
    const known = read.get(path);
    if (known !== undefined) return known;
    const loaded = loadConfig(path, shown, required, language, messages);
    read.set(path, loaded);
    return loaded;
  };
  return (file) => {
    if (named !== undefined) return load(resolve(io.cwd(), named), named, true) ?? defaultConfig;
    const first = file === STDIN ? io.cwd() : dirname(resolve(io.cwd(), file));
    for (let folder = first; ; folder = dirname(folder)) {
      const path = join(folder, NAME);
      const config = load(path, path, false);
      if (config !== null) return config;
      if (dirname(folder) === folder) return defaultConfig;
    }
  };
}

function loadConfig(
  path: string,
  shown: string,
  required: boolean,
  language: Language,
  messages: Messages,
): Config | null {
  let text: string;
  try {
    // A folder of that name is no configuration. Most folders have none: asking first is cheaper than an error.
    if (!required && statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return null;
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw fileError(shown, error, "read", messages);
  }
  const { config, problems } = parseConfig(text);
  if (problems.length === 0) return config;
  // Guessing past a fault would silently check with other rules than the file asks for.
  const reasons = problems.map((problem) => renderConfigProblem(problem, language));
  throw new FileError(shown, messages.file.config(reasons.join(language === "zh" ? "；" : "; ")));
}
