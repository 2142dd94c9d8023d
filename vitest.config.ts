import { defineConfig } from "vitest/config";

// Packages are taken from their sources, so that tests need no build.
const conditions = ["@luoshi/source"];

// `vitest run --mode golden` writes golden files, `--mode prove` runs each property much longer.
export default defineConfig(({ mode }) => ({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "apps/*/src/**/*.test.ts",
      "scripts/**/*.test.ts",
      "bench/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "**/dist/**", "scripts/boundaries/canary/**"],
    setupFiles: ["scripts/house/property-runs.ts"],
    env: {
      ...(mode === "golden" ? { UPDATE_GOLDEN: "1" } : {}),
      ...(mode === "prove" ? { LUOSHI_PROVE: "1" } : {}),
    },
    testTimeout: mode === "prove" ? 30 * 60_000 : 20_000,
    reporters: process.env["CI"]
      ? ["default", ["json", { outputFile: ".results/vitest.json" }]]
      : ["default"],
  },
}));
