import { CircleAlert, FileText, Search, X } from "lucide-react";
import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { createIcon, type IconProps, type IconShape } from "./create-icon.ts";

// Lucide hands its shapes to whoever makes the components; here they are taken from what it draws itself.
function shapeOf(icon: unknown): IconShape {
  const drawn = renderToStaticMarkup(createElement(icon as FunctionComponent));
  const parts = [...drawn.slice(drawn.indexOf(">") + 1).matchAll(/<(\w+)((?: [\w-]+="[^"]*")*)>/g)];
  const node = parts.map(([, tag = "", attributes = ""], at) => {
    const pairs = [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value] as const,
    );
    return [tag, { ...Object.fromEntries(pairs), key: String(at) }] as const;
  });
  expect(node.length).toBeGreaterThan(0);
  return { size: 24, node };
}

const draw = (icon: unknown, props: IconProps): readonly string[] => {
  const markup = renderToStaticMarkup(createElement(icon as FunctionComponent<IconProps>, props));
  const [, first = "", rest = ""] = /^<svg((?: [\w-]+="[^"]*")*)>(.*)$/s.exec(markup) ?? [];
  // Lucide's own class names mean nothing to our styles.
  const named = first.replace(/lucide(?:-[\w-]+)? ?/g, "").replace(/ class=" *"/, "");
  const attributes = [...named.matchAll(/ ([\w-]+="[^"]*")/g)];
  return [...attributes.map(([, each = ""]) => each).sort(), rest];
};

describe("an icon is drawn as lucide draws it", () => {
  test.each([
    ["X", X],
    ["CircleAlert", CircleAlert],
    ["FileText", FileText],
    ["Search", Search],
  ])("%s", (_name, icon) => {
    const own = createIcon(shapeOf(icon));
    const cases: readonly IconProps[] = [
      {},
      { size: 16 },
      { size: 20, strokeWidth: 1.8, "aria-hidden": true },
      { className: "mark wide" },
      { "aria-label": "错误" },
      { role: "img", color: "red" },
    ];
    for (const props of cases)
      expect([props, draw(own, props)]).toEqual([props, draw(icon, props)]);
  });
});
