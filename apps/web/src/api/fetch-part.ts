/** A file of the page did not come. `gone`: the server has no such file any more, since it was upgraded meanwhile. */
export class PartError extends Error {
  readonly gone: boolean;

  constructor(address: string, gone: boolean, cause: unknown = "") {
    super(`a part of the page did not come: ${address} ${String(cause)}`);
    this.gone = gone;
  }
}

const here = new Set<string>();

/**
 * Fetches the files of a part of the page and only then lets the browser import it: a browser never again asks for a module
 * that once failed, nor for one that imports it, so that after a cut network nothing but a reload would help. What was
 * fetched it takes from its own store. Stands in the place of Vite's own helper (vite.config.ts).
 * @param load `() => import("./QueueBar-x.js")`
 * @param files what it needs, relative to `base`; the part itself may be missing in it; undefined where it is here already
 * @throws PartError
 */
export async function fetchPart<T>(
  load: () => Promise<T>,
  files: readonly string[] | undefined,
  base: string,
): Promise<T> {
  const own = /import\(["'`]([^"'`]+)/.exec(String(load))?.[1];
  const all = [...(own === undefined ? [] : [own]), ...(files ?? [])];
  await Promise.all([...new Set(all.map((file) => new URL(file, base).href))].map(fetchOnce));
  return load();
}

async function fetchOnce(address: string): Promise<void> {
  if (here.has(address)) return;
  await (address.endsWith(".css") ? fetchStyle(address) : fetchScript(address));
  here.add(address);
}

async function fetchScript(address: string): Promise<void> {
  const answer = await fetch(address).catch((error: unknown) => {
    throw new PartError(address, false, error);
  });
  if (!answer.ok) throw new PartError(address, answer.status === 404);
  // To its end: what is cut off half-way is not kept.
  await answer.arrayBuffer().catch((error: unknown) => {
    throw new PartError(address, false, error);
  });
}

async function fetchStyle(address: string): Promise<void> {
  if ([...document.styleSheets].some(({ href }) => href === address)) return;
  await fetchScript(address);
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.crossOrigin = "";
  link.href = address;
  await new Promise<void>((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new PartError(address, false));
    };
    document.head.append(link);
  });
}
