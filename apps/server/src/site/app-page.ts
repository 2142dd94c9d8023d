/** First names of the paths that are never a page of the application: files, the checker, and what the server answers. */
const OTHERS: ReadonlySet<string> = new Set([
  "api",
  "assets",
  "healthz",
  "metrics",
  "readyz",
  "try",
]);

/**
 * Whether the names of a path, `["plans", "0198…"]`, may be those of a page of the application, where no file has them.
 * It says itself what it does not know: a typed address with a slip gets the application's own page for that.
 */
export function isAppPage(names: readonly string[]): boolean {
  const [first = ""] = names;
  return !OTHERS.has(first) && names.every((name) => /^[\w-]+$/.test(name));
}

/**
 * The application's one page for an address so many folders deep: its links, written relative by the build, are led up.
 * Relative they stay, so that the page also holds where a proxy in front of us hides a part of the path.
 */
export function appPage(html: string, depth: number): string {
  return html.replace(/(src|href)="\.\//g, `$1="${depth === 0 ? "./" : "../".repeat(depth)}`);
}
