import { networkInterfaces } from "node:os";
import { type SiteServer, serveSite } from "../site/serve-site.ts";

/** The site cannot be started as asked; the message says what to do, in both languages. */
export class StartError extends Error {}

const FIRST_PORT = 8080;
/** How many ports are tried where none was asked for. */
const TRIES = 20;

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Serves the built site in `folder` where the environment says (`HOST`, `PORT`, `BASE_PATH`), else on this machine
 * alone at 8080 or the next free port, and says what to open.
 * @throws {StartError}
 */
export async function startSite(
  folder: string,
  env: Env,
  say: (text: string) => void,
): Promise<SiteServer> {
  const host = env["HOST"] || "127.0.0.1";
  const basePath = readBasePath(env["BASE_PATH"]);
  const asked = readPort(env["PORT"]);
  const server = await serveSomewhere({ folder, host, basePath }, asked);
  for (const url of addresses(host, server)) say(`请打开 Open ${url}/try/\n`);
  say("按 Ctrl+C 停止 Stop with Ctrl+C\n");
  return server;
}

async function serveSomewhere(
  site: { readonly folder: string; readonly host: string; readonly basePath: string },
  asked: number | null,
): Promise<SiteServer> {
  const first = asked ?? FIRST_PORT;
  const last = asked ?? FIRST_PORT + TRIES - 1;
  for (let port = first; ; port += 1) {
    try {
      return await serveSite({ ...site, port });
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "EADDRINUSE" && port < last) continue;
      throw explained(code, site.host, port, error);
    }
  }
}

function explained(code: unknown, host: string, port: number, error: unknown): StartError {
  switch (code) {
    case "EADDRINUSE":
      return new StartError(
        `port ${port} is taken: stop what uses it, or choose another, as in PORT=${port + 1} npm start\n` +
          `端口 ${port} 已被占用：请停掉占用它的程序，或换一个端口，如 PORT=${port + 1} npm start`,
      );
    case "EACCES":
      return new StartError(
        `this user may not use port ${port}: choose one above 1023, as in PORT=8080 npm start\n` +
          `当前用户无权使用端口 ${port}：请换 1023 以上的端口，如 PORT=8080 npm start`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new StartError(
        `HOST=${host} is no address of this machine; HOST=0.0.0.0 means all of them\n` +
          `HOST=${host} 不是本机地址；HOST=0.0.0.0 表示本机全部地址`,
      );
    default:
      return new StartError(`cannot listen on ${host}:${port} 无法监听 (${String(error)})`);
  }
}

function readPort(text: string | undefined): number | null {
  if (text === undefined || text === "") return null;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new StartError(
    `PORT=${text} is no port: give a number from 1 to 65535 PORT 须为 1 至 65535 的数字`,
  );
}

/** `/luoshi`, `luoshi/` and `/a/b/` are all understood; "" and "/" are the top. */
function readBasePath(text: string | undefined): string {
  const names = (text ?? "").split("/").filter((name) => name !== "");
  if (names.every((name) => /^[\w~-][\w.~-]*$/.test(name))) {
    return names.map((name) => `/${name}`).join("");
  }
  throw new StartError(
    `BASE_PATH=${text} is no path: use letters, digits, - and _, as in BASE_PATH=/luoshi\n` +
      `BASE_PATH=${text} 不是可用的路径：请用字母、数字、- 和 _，如 BASE_PATH=/luoshi`,
  );
}

/** What can be typed into a browser: for "all addresses" each of them, this machine's own first. */
function addresses(host: string, { url }: SiteServer): readonly string[] {
  if (host !== "0.0.0.0" && host !== "::") return [url];
  const others = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
  return ["127.0.0.1", ...others].map((address) =>
    url.replace(/^http:\/\/(?:\[::\]|0\.0\.0\.0)/, `http://${address}`),
  );
}
