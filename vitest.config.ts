import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { hasBrowser } from "./scripts/browser/unpack-browser.ts";

// Packages are taken from their sources, so that tests need no build.
const conditions = ["@luoshi/source"];

// Tests that build the site or start a browser; the rest needs neither.
const siteTests = ["apps/web/tests/**/*.test.ts", "**/*.browser.test.ts"];
// Tests that touch nothing outside their own values: no process, no clock, no module put in another's place.
const pureTests = ["packages/*/src/**/!(*-memory).test.ts", "apps/web/src/**/*.test.ts"];
const never = ["**/node_modules/**", "**/dist/**", "scripts/boundaries/canary/**"];

if (!hasBrowser)
  process.stderr.write("No pinned browser for this system: its tests are left out.\n");

// `vitest run --mode golden` writes golden files, `--mode prove` runs each property much longer.
export default defineConfig(({ mode }) => ({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    setupFiles: ["scripts/house/property-runs.ts"],
    // The tests' database server starts when a file first needs it; this stops it after the last.
    globalSetup: ["apps/server/src/testing/stop-test-server.ts"],
    env: {
      ...(mode === "golden" ? { UPDATE_GOLDEN: "1" } : {}),
      ...(mode === "prove" ? { LUOSHI_PROVE: "1" } : {}),
    },
    // A core less than there are, as if left out, but never one alone: most tests wait for a database, a process or a
    // browser. Proofs also tell how long things take, and have the machine to themselves.
    maxWorkers: mode === "prove" ? 1 : Math.max(2, availableParallelism() - 1),
    reporters: process.env["CI"]
      ? ["default", ["json", { outputFile: ".results/vitest.json" }]]
      : ["default"],
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: pureTests,
          exclude: [...never, ...siteTests],
          // Functions of their input: they share a process, which saves the time of 260 starts.
          isolate: false,
          unstubGlobals: true,
          testTimeout: mode === "prove" ? 30 * 60_000 : 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "packages/*/src/**/*.test.ts",
            "apps/*/src/**/*.test.ts",
            "apps/server/tests/**/*.test.ts",
            "scripts/**/*.test.ts",
            "bench/**/*.test.ts",
          ],
          exclude: [...never, ...siteTests, ...pureTests],
          testTimeout: mode === "prove" ? 30 * 60_000 : 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "site",
          include: siteTests,
          exclude: hasBrowser ? never : [...never, "**/*.browser.test.ts"],
          // After all others: a browser beside tests that need no browser is a browser that times out.
          sequence: { groupOrder: 1 },
          // A browser, a server and a database each: that many more need.
          maxWorkers: mode === "prove" ? 1 : 2,
          globalSetup: ["scripts/site/build-before-tests.ts"],
          testTimeout: mode === "prove" ? 5 * 60_000 : 60_000,
          hookTimeout: 180_000,
          // As long as the browser's own waiting: a second is not enough on a busy machine.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
}));
