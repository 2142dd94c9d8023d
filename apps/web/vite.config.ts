import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { laterEnglish } from "../../scripts/site/later-english.ts";
import { plainPrivateNames } from "../../scripts/site/plain-private-names.ts";

const page = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// What changes with a library's version and not with ours, each in a file of its own that browsers keep. The compiler's own
// helpers come with React: antd would take them along, and with them all who use them, phones too. Then ours that every
// page of the application has: small files packed alone are 5 KB more and thrice the requests. What the checking screen has
// too stands in `base`, since that screen has neither router nor server.
const chunks = [
  {
    name: "react",
    test: /node_modules[\\/](react|react-dom|scheduler)[\\/]|rolldown[\\/]runtime|@oxc-project[+\\/]runtime/,
    priority: 3,
  },
  {
    name: "antd",
    test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-[\w-]+|dayjs)[\\/]/,
    priority: 2,
  },
  {
    name: "base",
    test: /vite\/preload-helper|apps[\\/]web[\\/]src[\\/]api[\\/](fetch-part|lazy-part)\.|apps[\\/]web[\\/]src[\\/](language[\\/]|state[\\/](clock|kept-setting)\.|components[\\/]shell[\\/]use-narrow|api[\\/]base-path|styles[\\/]tokens)|ui[\\/]create-icon\.|own-icons|node_modules[\\/](zustand[\\/]|lucide-react[\\/]dist[\\/]esm[\\/]icons[\\/](x|circle-x|circle-check|loader-circle)\.)/,
    priority: 2,
  },
  {
    name: "tanstack",
    test: /node_modules[\\/]@tanstack[\\/](?!.*nfiniteQuery)(react-router|router-core|history|store|react-store|query-core|react-query)[\\/]/,
    priority: 1,
  },
  {
    name: "frame",
    test: /apps[\\/]web[\\/]src[\\/](api[\\/](deferred|new-key|reachability|server-call|query-client|sign-in-again|use-call|use-command|ask-before-leaving)\.|phone-shell[\\/]|session[\\/](use-me|post-store|enter|administrator|SignInAgain)\.|ui[\\/](Button|Lamp|Tag|Skeleton|EmptyState|ErrorState|use-page-title|ToastHost|toast-store|words|use-undoable)\.(ts|tsx)$|report-queue[\\/](QueueCorner|queue-mark|queue-state)|app[\\/](?!main|desk-scenes|phone-scenes)|scenes[\\/]([\w-]+[\\/])?[\w-]+-(search|pages|fields)\.|scenes[\\/]duties[\\/](short-day|duty-refreshes)\.)/,
    priority: 1,
  },
  {
    name: "waiting",
    test: /apps[\\/]web[\\/]src[\\/]scenes[\\/]home[\\/](WaitingLists|WaitingLine|words|waiting-lists|use-waiting-actions|oversees)\./,
    priority: 1,
  },
  {
    name: "duty-words",
    test: /apps[\\/]web[\\/]src[\\/]scenes[\\/](duties[\\/](words|StateTag|moments)|duties-phone[\\/]words)\./,
    priority: 1,
  },
  {
    name: "queue",
    test: /apps[\\/]web[\\/]src[\\/]report-queue[\\/](report-queue|queue-runner|queued-report|queue-store|send-report)\.|node_modules[\\/]idb-keyval[\\/]/,
    priority: 1,
  },
  {
    name: "report",
    test: /apps[\\/]web[\\/]src[\\/](scenes[\\/]duties[\\/](report[\\/](report-draft|draft-store|use-report-draft|report-row)|commands[\\/](use-duty-command|command-order)))\./,
    priority: 1,
  },
] as const;

/** Lucide's icons, drawn by our own few lines in place of its maker of components: 2 KB less in every page's start. */
const ownIcons: Plugin = {
  name: "own-icons",
  enforce: "pre",
  resolveId: (source, importer = "") =>
    source === "../createLucideIcon.mjs" && importer.includes("lucide-react")
      ? "\0own-icons"
      : null,
  load: (id) =>
    id === "\0own-icons"
      ? `export { createIcon as default } from ${JSON.stringify(page("./src/ui/create-icon.ts"))};`
      : null,
};

/** What fetches the parts of a page, in place of Vite's helper, after which a cut network could be mended by a reload alone. */
const ownParts: Plugin = {
  name: "own-parts",
  enforce: "pre",
  load: (id) =>
    id === "\0vite/preload-helper.js"
      ? `export { fetchPart as __vitePreload } from ${JSON.stringify(page("./src/api/fetch-part.ts"))};`
      : null,
};

/** What stands in the HTML of a page already, and so need not be named again wherever its code is fetched. */
const STARTED = /assets\/(?:rolldown-runtime|react|base|tanstack|frame)-[\w-]+\.js$/;

// The floor is the Chromium 86 of 360 and of Windows 7's last WPS, and Safari 14. Relative addresses, so that the site
// works under any path. The worker is one classic script: module workers are younger than Safari 14.
export default defineConfig({
  root: page("."),
  base: "./",
  plugins: [
    react(),
    ownIcons,
    ownParts,
    laterEnglish(page("./src")),
    plainPrivateNames(/node_modules[\\/]@(?:tanstack|radix-ui)[\\/].*\.m?js$/),
  ],
  resolve: {
    // React 19 has what the shim is for.
    alias: {
      "use-sync-external-store/shim/with-selector": "use-sync-external-store/with-selector",
    },
    conditions: ["@luoshi/source", "module", "browser", "development|production"],
  },
  worker: { format: "iife" },
  build: {
    outDir: page("./dist/site"),
    emptyOutDir: true,
    manifest: true,
    // 91 and not 86 lets `?.` stand. What Chromium 86 does wrong or has not of what is then left (an optional call with
    // arguments after a spread, `#name in`, `await` outside of functions) the budget test finds, should it ever be there.
    target: ["chrome91", "safari14"],
    cssTarget: ["chrome86", "safari14"],
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_name, files, { hostType }) =>
        hostType === "html" ? files : files.filter((file) => !STARTED.test(file)),
    },
    rollupOptions: {
      // Fields of classes are lowered for Safari 14: by plain assignment, without a helper for each.
      transform: { assumptions: { setPublicClassFields: true } },
      input: { app: page("./index.html"), try: page("./try/index.html") },
      output: { codeSplitting: { groups: [...chunks] } },
    },
  },
});
