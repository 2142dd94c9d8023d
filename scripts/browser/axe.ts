import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(
  join(import.meta.dirname, "../../node_modules/axe-core/axe.min.js"),
  "utf8",
);

/**
 * What would keep someone from using the page as it is now: axe's serious and critical faults, one line each with the
 * rule, the element and what to mend. A page without any gives `[]`. Call it in each state that a scene can be in.
 */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  // Asked by the debugger and not by the page, so that its content policy has no say.
  await page.evaluate(`${SOURCE}; undefined`);
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => {
        const detail = (failureSummary ?? help).replace(/\s+/g, " ");
        return `${id} at ${target.join(" ")}: ${detail}`;
      }),
    );
}
