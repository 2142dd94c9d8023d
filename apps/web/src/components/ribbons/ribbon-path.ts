/** Where a ribbon touches both sides, in pixels of the drawing. */
export interface RibbonEnds {
  readonly left: number;
  readonly right: number;
  readonly leftTop: number;
  readonly leftBottom: number;
  readonly rightTop: number;
  readonly rightBottom: number;
}

/** A band that leaves both sides level and bends halfway. */
export function ribbonPath(ends: RibbonEnds): string {
  const { left, right, leftTop, leftBottom, rightTop, rightBottom } = ends;
  const middle = (left + right) / 2;
  return [
    `M${left} ${leftTop}`,
    `C${middle} ${leftTop} ${middle} ${rightTop} ${right} ${rightTop}`,
    `L${right} ${rightBottom}`,
    `C${middle} ${rightBottom} ${middle} ${leftBottom} ${left} ${leftBottom}`,
    "Z",
  ].join("");
}
