import type { Server } from "node:http";
import { networkInterfaces } from "node:os";
import type { Settings } from "../settings/read-settings.ts";

/**
 * What can be typed into a browser, without a slash at its end: `https://10.1.0.5:8443/luoshi`. For "all addresses" each of
 * them, this machine's own first.
 */
export function listeningAt(
  server: Server,
  { host, tls, basePath }: Pick<Settings, "host" | "tls" | "basePath">,
): readonly string[] {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const scheme = tls === undefined ? "http" : "https";
  const standard = port === (tls === undefined ? 80 : 443);
  return hostsOf(host).map((name) => {
    const written = name.includes(":") ? `[${name}]` : name;
    return `${scheme}://${written}${standard ? "" : `:${port}`}${basePath.slice(0, -1)}`;
  });
}

function hostsOf(host: string): readonly string[] {
  if (host !== "0.0.0.0" && host !== "::") return [host];
  const others = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
  return ["127.0.0.1", ...others];
}
