import { useEffect, useRef } from "react";
import { useCheck } from "../../state/check-store.ts";
import { ribbonPath } from "./ribbon-path.ts";
import "./ribbons.css";
import { type Band, visibleBands } from "./visible-bands.ts";

/**
 * Ribbons between the words of the paper and the tasks made from them: grey for all that is in sight, filled for the
 * selected one. Drawn past React, once a frame, and only for the rows in sight: measuring every task of a long plan costs
 * a quarter of a second.
 */
export function Ribbons() {
  const drawing = useRef<SVGSVGElement>(null);
  const revision = useCheck((state) => state.view?.revision);
  const selected = useCheck((state) => state.selection.task);

  useEffect(() => {
    const svg = drawing.current;
    if (svg === null || revision === undefined) return;
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      paint(svg, visibleBands(svg.getBoundingClientRect(), selected));
    };
    const ask = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    ask();
    // The lists settle after a compilation or a card that opens: one more look when they have.
    const late = setTimeout(ask, 150);
    document.addEventListener("scroll", ask, { capture: true, passive: true });
    window.addEventListener("resize", ask);
    const watcher = new ResizeObserver(ask);
    // The sheet grows while a long plan is drawn.
    for (const list of document.querySelectorAll("#paper-scroll, [data-paper], #task-scroll"))
      watcher.observe(list);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(late);
      document.removeEventListener("scroll", ask, { capture: true });
      window.removeEventListener("resize", ask);
      watcher.disconnect();
    };
  }, [revision, selected]);

  return <svg ref={drawing} className="ribbons" width="100%" height="100%" aria-hidden="true" />;
}

/** Reuses the paths that are there: making new ones each frame would cost more than moving them. */
function paint(svg: SVGSVGElement, bands: readonly Band[]): void {
  while (svg.childElementCount > bands.length) svg.lastElementChild?.remove();
  while (svg.childElementCount < bands.length)
    svg.append(document.createElementNS("http://www.w3.org/2000/svg", "path"));
  bands.forEach((band, i) => {
    const path = svg.children[i];
    path?.setAttribute("d", ribbonPath(band));
    path?.setAttribute("class", band.selected ? "ribbon-selected" : "ribbon");
  });
}
