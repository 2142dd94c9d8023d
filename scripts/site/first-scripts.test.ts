import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { fixtureSite } from "../browser/fixture-site.ts";
import { firstScripts } from "./first-scripts.ts";

test("a page loads what it names and what that imports, but nothing that it asks for later", () => {
  const folder = fixtureSite({
    "try/index.html":
      '<script type="module" src="../assets/try-1.js"></script>' +
      '<link rel="modulepreload" href="../assets/react-1.js"><link rel="stylesheet" href="../assets/x.css">',
    ".vite/manifest.json": JSON.stringify({
      "try/index.html": {
        file: "assets/try-1.js",
        imports: ["_shared-1.js"],
        dynamicImports: ["src/late.ts"],
      },
      "_shared-1.js": { file: "assets/shared-1.js", imports: ["_deep-1.js", "_shared-1.js"] },
      "_deep-1.js": { file: "assets/deep-1.js" },
      "_react-1.js": { file: "assets/react-1.js" },
      "src/late.ts": { file: "assets/late-1.js" },
    }),
  });
  expect(firstScripts(folder, "try/index.html")).toEqual(
    ["deep", "react", "shared", "try"].map((name) => `assets/${name}-1.js`),
  );
  rmSync(folder, { recursive: true, force: true });
});
