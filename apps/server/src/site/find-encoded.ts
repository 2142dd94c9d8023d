import { lstat } from "node:fs/promises";

/** How a file may be sent: as it is, or one of the two that the build laid beside it. */
export type Encoding = "br" | "gzip" | "identity";

const ENDINGS = { br: ".br", gzip: ".gz" } as const;

/** What is sent of a file, and whether another browser may get it otherwise. */
export interface Encoded {
  readonly encoding: Encoding;
  readonly path: string;
  readonly size: number;
  /** There is more than one way to send it: what keeps answers must ask for each. */
  readonly varies: boolean;
}

/**
 * The smallest form of a file that a browser takes: `app.js.br` for `gzip, deflate, br`. Nothing is compressed here: what the
 * build has not laid beside the file is sent as it is.
 */
export async function findEncoded(
  file: { readonly path: string; readonly size: number },
  accepted: string | undefined,
): Promise<Encoded> {
  const beside = await Promise.all(
    (["br", "gzip"] as const).map(async (encoding) => {
      const path = file.path + ENDINGS[encoding];
      const entry = await lstat(path).catch(() => null);
      return entry?.isFile() ? [{ encoding, path, size: entry.size }] : [];
    }),
  );
  const forms = beside.flat();
  const plain = { encoding: "identity", path: file.path, size: file.size } as const;
  const taken = forms.find(({ encoding }) => accepts(accepted, encoding)) ?? plain;
  return { ...taken, varies: forms.length > 0 };
}

/** Whether `Accept-Encoding` names it, or all, with a weight above none: `gzip;q=1.0, *;q=0` takes gzip alone. */
export function accepts(accepted: string | undefined, encoding: Encoding): boolean {
  const weights = new Map(
    (accepted ?? "").split(",").map((each) => {
      const [name = "", ...rest] = each.split(";").map((part) => part.trim().toLowerCase());
      const weight = rest.find((part) => part.startsWith("q="))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  return (weights.get(encoding) ?? weights.get("*") ?? 0) > 0;
}
