import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/**
 * Drops a file on the page as a hand would: with its name, without a path.
 * @param file where it lies, or its bytes
 */
export async function dropFile(
  page: Page,
  file: string | Uint8Array,
  name: string,
  onto = "body",
): Promise<void> {
  const bytes = typeof file === "string" ? readFileSync(file) : Buffer.from(file);
  const carried = await page.evaluateHandle(
    async ([content, fileName]) => {
      const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], fileName));
      return transfer;
    },
    [bytes.toString("base64"), name] as const,
  );
  await page.dispatchEvent(onto, "drop", { dataTransfer: carried });
}
