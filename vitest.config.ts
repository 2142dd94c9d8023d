import { defineConfig } from "vitest/config";

// Packages are taken from their sources, so that tests need no build.
const conditions = ["@luoshi/source"];

export default defineConfig({
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
    reporters: process.env["CI"]
      ? ["default", ["json", { outputFile: ".results/vitest.json" }]]
      : ["default"],
  },
});
