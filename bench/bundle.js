import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Parts of a measurement that are TypeScript and run the server, made into programs of their own below the server, so that
 * its packages are found from there.
 * @param {Readonly<Record<string, string>>} input files by the program's name, relative to the project
 * @param {string} out
 */
export async function bundle(input, out) {
  const { dependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(root, "apps/server/package.json"), "utf8"),
  );
  const packages = Object.keys({ ...dependencies, ...optionalDependencies }).filter(
    (name) => !name.startsWith("@luoshi/"),
  );
  const built = await rolldown({
    cwd: root,
    platform: "node",
    tsconfig: false,
    resolve: { conditionNames: ["@luoshi/source", "import", "node", "default"] },
    input: Object.fromEntries(
      Object.entries(input).map(([name, file]) => [name, join(root, file)]),
    ),
    external: (id) => packages.some((name) => id === name || id.startsWith(`${name}/`)),
    onLog: (level, log) => {
      if (level === "warn") throw new Error(log.message);
    },
  });
  await built.write({ dir: out, format: "esm", entryFileNames: "[name].mjs", sourcemap: true });
  await built.close();
}
