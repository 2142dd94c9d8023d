import { parseSearch } from "../../app/search-text.ts";

/**
 * Where to go after signing in: the page that asked for it, of this application only. `/duties?light=red` leads there;
 * anything that could lead to another site leads home.
 */
export function wayBack(back: string | undefined) {
  if (back === undefined || !back.startsWith("/")) return { to: "/" };
  // `//elsewhere` and `/\elsewhere` are other sites to a browser; it is asked itself.
  const url = new URL(back, "http://page");
  if (url.origin !== "http://page" || url.pathname.startsWith("/sign-in")) return { to: "/" };
  return { to: url.pathname, search: parseSearch(url.search), hash: url.hash.slice(1) };
}
