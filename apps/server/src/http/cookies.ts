/** The cookies of a request by name; a broken one is left out. */
export function readCookies(header: string | undefined): Readonly<Record<string, string>> {
  const found: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at < 0) continue;
    const name = pair.slice(0, at).trim();
    if (!(name in found)) found[name] = pair.slice(at + 1).trim();
  }
  return found;
}

/** Names and attributes of our cookies, for one way of serving. */
export interface CookieStyle {
  readonly secure: boolean;
  readonly basePath: string;
}

/** `__Host-` where the browser would take it: over HTTPS, for the whole host. */
export function cookieName(name: string, { secure, basePath }: CookieStyle): string {
  return secure && basePath === "/" ? `__Host-${name}` : name;
}

/** A Set-Cookie header (RFC 6265); no script can read it. A `maxAge` of 0 takes it away. */
export function writeCookie(
  name: string,
  value: string,
  maxAge: number,
  style: CookieStyle,
): string {
  const secure = style.secure ? "; Secure" : "";
  const path = style.secure && style.basePath === "/" ? "/" : style.basePath;
  return `${cookieName(name, style)}=${value}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`;
}
