import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Plugin } from "rolldown";

/** How each words.ts gives both languages. */
const BOTH = /^export const (\w+) = \{ zh, en \};$/m;

/** Marks a words.ts of which the English alone is wanted. */
const ENGLISH = "?english";

const ALL = "\0all-english";

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
    resolveId: (id) => (id === ALL || id.endsWith(ENGLISH) ? id : null),
    load: (id) => {
      if (id === ALL) return allEnglish(files, keyOf);
      if (id === loader) return LOADER;
      if (id.endsWith(ENGLISH)) {
        const code = readFileSync(id.slice(0, -ENGLISH.length), "utf8");
        return { code: code.replace(BOTH, "export { en };"), moduleType: "ts" };
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

function allEnglish(files: readonly string[], keyOf: (path: string) => string): string {
  const imports = files.map(
    (path) => `import { en as e${keyOf(path)} } from ${JSON.stringify(path + ENGLISH)};`,
  );
  const parts = files.map((path) => `"${keyOf(path)}": e${keyOf(path)}`);
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
