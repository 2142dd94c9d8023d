import { expect, test, vi } from "vitest";
import { isAppPage } from "../../../server/src/site/app-page.ts";

interface Route {
  readonly options: { readonly path?: string };
  readonly children?: readonly Route[] | Readonly<Record<string, Route>>;
}

/** First names of all paths. */
function firstNames(route: Route): readonly string[] {
  const [, name] = /^\/([\w-]+)/.exec(route.options.path ?? "") ?? [];
  if (name !== undefined) return [name];
  return Object.values(route.children ?? {}).flatMap(firstNames);
}

test("the server knows each page's path: opened anew, none is missing", async () => {
  vi.stubGlobal("navigator", { language: "zh-CN" });
  // By a variable: the type checker of tests knows other module rules than the bundler, and need not see the screens.
  const routes = new URL("./routes.ts", import.meta.url).href;
  const { routeTree } = (await import(routes)) as { readonly routeTree: Route };
  const names = [...new Set(firstNames(routeTree))].sort();
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter((name) => !isAppPage([name]))).toEqual([]);
});
