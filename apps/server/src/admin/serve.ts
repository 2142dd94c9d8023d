import { readSettings, type Settings } from "../settings/read-settings.ts";
import { explainError } from "./admin-error.ts";
import { type RunningServer, type ServerFiles, startServer } from "./start-server.ts";

/** What serving needs of its process; `process` is one. */
export interface ServeProcess {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  on(signal: NodeJS.Signals, listener: () => void): unknown;
  off(signal: NodeJS.Signals, listener: () => void): unknown;
  exit(code: number): void;
}

/** How to serve. */
export interface ServeOptions {
  readonly files: ServerFiles;
  /** Paths in the environment are meant from here: the data folder too. */
  readonly folder: string;
  /** Fill an empty database with the demonstration. */
  readonly demo: boolean;
}

/**
 * Serves until a signal asks to stop: what `npm start` and `luoshi serve` do. A second signal ends at once; nothing that
 * was acknowledged is lost by that.
 *
 * @returns the exit code: 0 stopped as asked, 1 could not start, and it was said why
 */
export async function serve(options: ServeOptions, outside: ServeProcess): Promise<number> {
  let ask: () => void = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  let signals = 0;
  const onSignal = (): void => {
    signals++;
    if (signals === 1) ask();
    else outside.exit(1);
  };
  const names: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM"];
  for (const name of names) outside.on(name, onSignal);
  try {
    const settings = readSettings(outside.env, options.folder);
    const log = outside.stdout;
    const tell = (text: string): void => void log.write(`示范数据 Demonstration: ${text} …\n`);
    const server = await startServer(settings, options.files, {
      log,
      ...(options.demo ? { demo: tell } : {}),
    });
    outside.stdout.write(greeting(server, settings));
    await asked;
    outside.stdout.write("正在停止… Stopping …\n");
    await server.close();
    return 0;
  } catch (error) {
    const text = explainError(error);
    if (text === null) throw error;
    outside.stderr.write(`${text}\n`);
    return 1;
  } finally {
    for (const name of names) outside.off(name, onSignal);
  }
}

function greeting(server: RunningServer, settings: Settings): string {
  const lines = server.urls.map((url) => `请打开 Open ${url}/`);
  if (server.setUpToken !== null) {
    lines.push(
      "",
      "首次使用，请打开下面的链接完成设置（三天内有效，每次启动都会换新）：",
      "First use: set up with this link. It works for three days; each start prints a new one.",
      `  ${server.urls[0]}/set-up#${server.setUpToken}`,
      "",
    );
  }
  if (server.demoLinks.length > 0) lines.push("", "示范登录 Sign in to the demonstration as:");
  for (const { roleName, person, token } of server.demoLinks)
    lines.push(
      `  ${roleName.zh} ${roleName.en}（${person}）`,
      `    ${server.urls[0]}/sign-in#link=${token}`,
    );
  if (server.demoLinks.length > 0) lines.push("");
  if (settings.transport === "insecure")
    lines.push(
      "",
      "!! 注意：INSECURE_HTTP=1，口令和内容以明文传输。请尽快配置证书（TLS_CERT、TLS_KEY）。",
      "!! INSECURE_HTTP=1: passwords and contents cross the network in the clear. Set up a certificate soon.",
      "",
    );
  lines.push(`数据 Data: ${settings.dataFolder}`, "按 Ctrl+C 停止 Stop with Ctrl+C", "");
  return lines.join("\n");
}
