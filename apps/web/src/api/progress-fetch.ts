/**
 * A `fetch` that tells how much of the body has gone, 0 to 1: for uploads over `clientOver`. The real one has no way to
 * tell.
 */
export function progressFetch(told: (part: number) => void): typeof fetch {
  return (address, init = {}) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(init.method ?? "GET", addressOf(address));
      request.responseType = "blob";
      for (const [name, value] of Object.entries(init.headers as Record<string, string>))
        request.setRequestHeader(name, value);
      request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
        if (lengthComputable && total > 0) told(loaded / total);
      };
      request.onload = () => {
        const { status } = request;
        const body = status === 204 ? null : (request.response as Blob);
        resolve(new Response(body, { status, headers: headersOf(request) }));
      };
      request.onerror = () => reject(new TypeError("no answer"));
      request.onabort = () => reject(new DOMException("stopped", "AbortError"));
      init.signal?.addEventListener("abort", () => request.abort());
      request.send((init.body ?? null) as XMLHttpRequestBodyInit | null);
    });
}

function addressOf(asked: string | URL | Request): string {
  if (typeof asked === "string") return asked;
  return asked instanceof URL ? asked.href : asked.url;
}

function headersOf(request: XMLHttpRequest): Headers {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().split("\r\n")) {
    const colon = line.indexOf(": ");
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 2));
  }
  return headers;
}
