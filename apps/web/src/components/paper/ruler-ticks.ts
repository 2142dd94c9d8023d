import type { Severity } from "@luoshi/compiler";
import type { CheckView, Place } from "../../checker/view.ts";

/** A mark on the overview beside the paper. */
export interface Tick {
  readonly kind: Severity | "left-out" | "hit";
  /** The problem. */
  readonly id: string | null;
  /** From the top, as a share of the whole paper. */
  readonly at: number;
}

/**
 * Where problems, left-out words and search hits stand on the whole paper, measured as it is drawn; the weightiest come
 * last and lie on top. Each paragraph is measured once.
 */
export function rulerTicks(
  scroll: HTMLElement,
  view: CheckView,
  hits: readonly Place[],
): readonly Tick[] {
  const elements = new Map<string, Element>();
  for (const element of Array.from(scroll.querySelectorAll<HTMLElement>("[data-paragraph]")))
    elements.set(element.dataset["paragraph"] ?? "", element);
  const top = scroll.getBoundingClientRect().top - scroll.scrollTop;
  const height = scroll.scrollHeight;
  const boxes = new Map<string, DOMRect>();
  const shareOf = ({ paragraph, start }: Place): number | null => {
    const element = elements.get(paragraph);
    if (element === undefined) return null;
    const box = boxes.get(paragraph) ?? element.getBoundingClientRect();
    boxes.set(paragraph, box);
    const length = Math.max(1, element.textContent?.length ?? 0);
    return (box.top - top + box.height * Math.min(1, start / length)) / height;
  };
  const ticks: Tick[] = [];
  const put = (kind: Tick["kind"], place: Place, id: string | null = null): void => {
    const at = shareOf(place);
    if (at !== null) ticks.push({ kind, id, at });
  };
  for (const { place } of view.coverage.leftOut) put("left-out", place);
  for (const place of hits) put("hit", place);
  for (const severity of ["info", "warning", "error"] as const)
    for (const problem of view.problems)
      if (problem.severity === severity) put(severity, problem.place, problem.id);
  return ticks;
}
