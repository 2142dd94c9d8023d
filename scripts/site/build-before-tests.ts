import { buildSite } from "./build-site.js";

/** Vitest's global setup for the tests of the site: two files that start at once would each build it. */
export async function setup(): Promise<void> {
  await buildSite(() => {});
}
