import type { Page } from "playwright-core";

/** A block on the clipboard, as Excel puts it there, pasted where the focus is. */
export const paste = (page: Page, html: string, text: string): Promise<void> =>
  page.evaluate(
    ([asHtml, asText]) => {
      const data = new DataTransfer();
      if (asHtml !== "") data.setData("text/html", asHtml ?? "");
      data.setData("text/plain", asText ?? "");
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [html, text],
  );
