/**
 * The path that the application stands under, with a slash at both ends: `/` or `/luoshi/`. Read from the address of the
 * script itself, which the build puts into `assets/`, so that no one has to tell the page where it was put.
 */
export const basePath: string = basePathOf(import.meta.url);

/** `http://host/luoshi/assets/app-1.js` stands under `/luoshi/`; anything else under `/`. */
export function basePathOf(script: string): string {
  const { pathname } = new URL(script);
  const end = pathname.lastIndexOf("/assets/");
  return end < 0 ? "/" : pathname.slice(0, end + 1);
}
