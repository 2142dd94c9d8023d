import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/** Drops a file on the page as a hand would: with its name, without a path. */
export async function dropFile(page: Page, path: string, name: string): Promise<void> {
  const base64 = readFileSync(path).toString("base64");
  const carried = await page.evaluateHandle(
    async ([content, fileName]) => {
      const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], fileName));
      return transfer;
    },
    [base64, name] as const,
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: carried });
}
