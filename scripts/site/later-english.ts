import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Plugin } from "rolldown";

/** How each words.ts gives both languages. */
const BOTH = /^export const (\w+) = \{ zh, en \};$/m;

/** All English words, and before its key one file's: no paths, so that no rule for chunks takes them for what they are not. */
const ALL = "\0english";
const ONE = "\0english:";

/**
 * Takes the English words out of the screens' programs, 5 KB of a desk's and 2 of a phone's, and puts them in one file of their
 * own, which is fetched where somebody reads English. Each `words.ts` goes on giving both: Chinese stands in until it is there.
 * @param source the folder of the screens
 */
export function laterEnglish(source: string): Plugin {
  const loader = join(source, "language/english.ts");
  const files = wordFiles(source);
  const keyOf = (path: string): string => files.indexOf(path).toString(36);
  return {
    name: "later-english",
    resolveId: (id) => (id === ALL || id.startsWith(ONE) ? id : null),
    load: (id) => {
      if (id === ALL) return allEnglish(files.map(keyOf));
      if (id === loader) return LOADER;
      if (id.startsWith(ONE)) {
        const path = files[Number.parseInt(id.slice(ONE.length), 36)] ?? "";
        return {
          code: readFileSync(path, "utf8").replace(BOTH, "export { en };"),
          moduleType: "ts",
        };
      }
      return null;
    },
    transform: {
      order: "pre",
      filter: { id: /words\.ts$/ },
      handler: (code, id) =>
        files.includes(id) ? { code: withoutEnglish(code, keyOf(id), loader), map: null } : null,
    },
  };
}

/**
 * A words.ts whose English comes later: its last line gives Chinese and a way to the rest.
 * @throws where it does not give both as all do
 */
export function withoutEnglish(code: string, key: string, loader: string): string {
  const [line = "", name = ""] = BOTH.exec(code) ?? [];
  if (line === "")
    throw new Error("words: `export const words = { zh, en };` lets English be sent apart");
  const later = `export const ${name} = bilingual(${JSON.stringify(key)}, zh);`;
  return `import { bilingual } from ${JSON.stringify(loader)};\n${code.replace(line, later)}`;
}

/** The program in place of `language/english.ts`. */
const LOADER = `
let all = {};
export const bilingual = (key, zh) => ({ zh, get en() { return all[key] ?? zh; } });
export const loadEnglish = () => import(${JSON.stringify(ALL)}).then((it) => { all = it.english; });
`;

function allEnglish(keys: readonly string[]): string {
  const imports = keys.map((key) => `import { en as e${key} } from ${JSON.stringify(ONE + key)};`);
  const parts = keys.map((key) => `"${key}": e${key}`);
  return `${imports.join("\n")}\nexport const english = { ${parts.join(", ")} };\n`;
}

/** All files below a folder that hold words in both languages, in the order of their names. */
export function wordFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter(
      (path) =>
        path.endsWith("words.ts") && /^const en: typeof zh\b/m.test(readFileSync(path, "utf8")),
    )
    .sort((a, b) => (relative(folder, a) < relative(folder, b) ? -1 : 1));
}
