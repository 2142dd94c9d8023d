import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { type Finding, finding } from "./finding.ts";
import type { Settings } from "./read-settings.ts";

const DAY = 86_400_000;

/** Whether certificate and key can be read, belong together and are valid on this day. Nothing where there are none. */
export function checkTls(tls: Settings["tls"], now: Date): readonly Finding[] {
  if (tls === undefined) return [];
  const broken = (file: string, error: unknown): readonly Finding[] => {
    const said = (error as NodeJS.ErrnoException).code ?? "PEM";
    return [
      finding(
        "tls",
        "error",
        `${file} 读不出来（${said}）。请检查路径、权限，以及内容是否为 PEM 格式、私钥是否没有口令。`,
        `${file} cannot be read (${said}). Check its path and permissions, that it is PEM, and that the key has no passphrase.`,
      ),
    ];
  };
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(readFileSync(tls.certFile));
  } catch (error) {
    return broken(tls.certFile, error);
  }
  try {
    if (!certificate.checkPrivateKey(createPrivateKey(readFileSync(tls.keyFile))))
      return [
        finding(
          "tls",
          "error",
          `证书 ${tls.certFile} 与私钥 ${tls.keyFile} 不匹配。请换成同一次签发的一对。`,
          `The certificate ${tls.certFile} and the key ${tls.keyFile} do not belong together. Use the pair that was issued together.`,
        ),
      ];
  } catch (error) {
    return broken(tls.keyFile, error);
  }
  const [from, to] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];
  const until = new Date(to).toISOString().slice(0, 10);
  if (now.getTime() < from || now.getTime() > to) {
    const since = new Date(from).toISOString().slice(0, 10);
    return [
      finding(
        "tls",
        "error",
        `证书 ${tls.certFile} 的有效期是 ${since} 至 ${until}，现在无效。请更换证书。`,
        `The certificate ${tls.certFile} is valid from ${since} to ${until}, not now. Replace it.`,
      ),
    ];
  }
  if (to - now.getTime() < 30 * DAY)
    return [
      finding(
        "tls",
        "warning",
        `证书 ${tls.certFile} 将于 ${until} 到期。请及时更换。`,
        `The certificate ${tls.certFile} ends on ${until}. Replace it in time.`,
      ),
    ];
  return [finding("tls", "ok", `证书有效至 ${until}`, `The certificate is valid until ${until}`)];
}

/** Whether what is said over the network is encrypted. */
export function checkNetwork({ transport, host }: Settings): Finding {
  switch (transport) {
    case "loopback":
      return finding(
        "network",
        "ok",
        `只有本机可以访问（${host}）。要让其他机器访问，请设置 HOST 和 TLS_CERT、TLS_KEY。`,
        `Only this machine can reach it (${host}). To open it to others set HOST, TLS_CERT and TLS_KEY.`,
      );
    case "tls":
      return finding(
        "network",
        "ok",
        "使用自己的证书（HTTPS）",
        "HTTPS with a certificate of its own",
      );
    case "proxy":
      return finding(
        "network",
        "ok",
        "前面有代理。请确认代理使用 HTTPS，并且其他机器不能绕过它。",
        "A proxy stands in front. See that it speaks HTTPS and that nobody can go around it.",
      );
    case "insecure":
      return finding(
        "network",
        "warning",
        "INSECURE_HTTP：口令和内容以明文在网络上传输。请尽快配置证书。",
        "INSECURE_HTTP: passwords and contents cross the network in the clear. Set up a certificate soon.",
      );
  }
}

/** Whether the port can be had. One that is taken may be taken by the server itself. */
export async function checkPort({ host, port }: Pick<Settings, "host" | "port">): Promise<Finding> {
  const fault = await new Promise<string | undefined>((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? String(error)));
    server.listen(port, host, () => {
      server.close(() => resolve(undefined));
    });
  });
  const place = host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
  switch (fault) {
    case undefined:
      return finding("port", "ok", `${place} 可用`, `${place} is free`);
    case "EADDRINUSE":
      return finding(
        "port",
        "error",
        `${place} 已被占用。如果不是落实本身在运行，请停掉占用它的程序，或设置另一个 PORT。`,
        `${place} is taken. Unless Luoshi itself is running, stop what uses it, or set another PORT.`,
      );
    case "EACCES":
      return finding(
        "port",
        "error",
        `当前用户无权使用端口 ${port}。请设置 1023 以上的 PORT。`,
        `This user may not use port ${port}. Set a PORT above 1023.`,
      );
    default:
      return finding(
        "port",
        "error",
        `不能在 ${place} 监听（${fault}）。请检查 HOST 是否为本机地址；0.0.0.0 表示全部地址。`,
        `Cannot listen on ${place} (${fault}). See that HOST is an address of this machine; 0.0.0.0 means all.`,
      );
  }
}
