/** `http://10.1.0.5:3000` is; `https://…` is not, nor is this machine itself. */
export function isInsecure({
  protocol,
  hostname,
}: Pick<Location, "protocol" | "hostname">): boolean {
  return protocol === "http:" && !/^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
