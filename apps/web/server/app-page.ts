/** First names of the paths that the application draws itself; all others are files, or nothing. */
export const APP_PATHS: readonly string[] = [
  "board",
  "duties",
  "plans",
  "set-up",
  "settings",
  "sign-in",
];

/** Whether the names of a path, `["plans", "0198…"]`, are those of a page of the application. */
export function isAppPage(names: readonly string[]): boolean {
  const [first = ""] = names;
  return APP_PATHS.includes(first) && names.every((name) => /^[\w-]+$/.test(name));
}

/**
 * The application's one page for an address so many folders deep: its links, written relative by the build, are led up.
 * Relative they stay, so that the page also holds where a proxy in front of us hides a part of the path.
 */
export function appPage(html: string, depth: number): string {
  return html.replace(/(src|href)="\.\//g, `$1="${depth === 0 ? "./" : "../".repeat(depth)}`);
}
