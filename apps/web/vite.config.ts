import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const page = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// What changes with a library's version and not with ours, each in a file of its own that browsers keep. The compiler's own
// helpers come with React: antd would take them along, and with them all who use them, phones too. Then ours that every
// page of the application has: small files packed alone are 5 KB more and thrice the requests. What the checking screen has
// too stands in `base`, since that screen has neither router nor server.
const chunks = [
  {
    name: "react",
    test: /node_modules[\\/](react|react-dom|scheduler)[\\/]|@oxc-project[+\\/]runtime/,
    priority: 3,
  },
  {
    name: "antd",
    test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-[\w-]+|dayjs)[\\/]/,
    priority: 2,
  },
  {
    name: "base",
    test: /vite\/preload-helper|apps[\\/]web[\\/]src[\\/](language[\\/]|state[\\/](clock|kept-setting)\.|components[\\/]shell[\\/]use-narrow|api[\\/]base-path|styles[\\/]tokens)|node_modules[\\/](zustand[\\/]|lucide-react[\\/]dist[\\/]esm[\\/](?!icons)|lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/](x|circle-x|circle-check|loader-circle)\.)/,
    priority: 2,
  },
  {
    name: "tanstack",
    test: /node_modules[\\/]@tanstack[\\/](react-router|router-core|history|store|react-store|query-core|react-query)[\\/]/,
    priority: 1,
  },
  {
    name: "frame",
    test: /apps[\\/]web[\\/]src[\\/](api[\\/](deferred|new-key|reachability|server-call|sign-in-again|use-call|use-command|patch-answers)\.|phone-shell[\\/]|session[\\/](use-me|post-store|enter|administrator|SignInAgain)\.|ui[\\/](Button|Lamp|Tag|Skeleton|EmptyState|ErrorState|PageHeader|ToastHost|toast-store|words|use-undoable)\.(ts|tsx)$|report-queue[\\/](QueueCorner|queue-mark)|app[\\/](Banners|words|Root|NotFound|SceneFailed|scene|search-text)\.|scenes[\\/]duties[\\/]due-ranges)/,
    priority: 1,
  },
] as const;

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
    rollupOptions: {
      input: { app: page("./index.html"), try: page("./try/index.html") },
      output: { codeSplitting: { groups: [...chunks] } },
    },
  },
});
