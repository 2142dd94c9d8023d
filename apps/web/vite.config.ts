import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const page = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The floor is the Chromium 86 of 360 and of Windows 7's last WPS, and Safari 14. Relative addresses, so that the site
// works under any path. The worker is one classic script: module workers are younger than Safari 14.
export default defineConfig({
  root: page("."),
  base: "./",
  plugins: [react()],
  resolve: { conditions: ["@luoshi/source", "module", "browser", "development|production"] },
  worker: { format: "iife" },
  build: {
    outDir: page("./dist/site"),
    emptyOutDir: true,
    manifest: true,
    target: ["chrome86", "safari14"],
    cssTarget: ["chrome86", "safari14"],
    modulePreload: { polyfill: false },
    rollupOptions: { input: { home: page("./index.html"), try: page("./try/index.html") } },
  },
});
