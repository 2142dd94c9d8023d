import { createElement, type ReactElement, type SVGAttributes } from "react";

/** An icon as lucide writes it: `{ size: 24, node: [["path", { d: "M18 6 6 18", key: "1bl5f8" }]] }`. */
export interface IconShape {
  readonly size: number;
  readonly node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];
}

/** What we say to an icon; the rest goes to its `svg`. */
export interface IconProps extends SVGAttributes<SVGSVGElement> {
  readonly size?: number;
}

/**
 * Makes the component of an icon. The build puts it in the place of lucide's own, which can do what nobody here asks of it
 * (settings for a whole tree, strokes of one width at any size), in 2 KB of every page's start.
 */
export function createIcon({ size: drawn, node }: IconShape) {
  return function Icon({ size = drawn, color = "currentColor", ...rest }: IconProps): ReactElement {
    const told = Object.keys(rest).some((name) => name === "role" || name.startsWith("aria-"));
    return createElement(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        width: size,
        height: size,
        viewBox: `0 0 ${drawn} ${drawn}`,
        fill: "none",
        stroke: color,
        strokeWidth: 2,
        strokeLinecap: "round",
        strokeLinejoin: "round",
        "aria-hidden": told ? undefined : true,
        ...rest,
      },
      node.map(([tag, attributes]) => createElement(tag, attributes)),
    );
  };
}
