import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import type { FileAnswer } from "./handler.ts";

/** Sends bytes to be saved: never shown in the page, but for pictures that we made ourselves (RFC 6266, RFC 8187). */
export function sendFile(
  reply: FastifyReply,
  { name, mediaType, bytes, inline }: FileAnswer,
): FastifyReply {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return reply
    .header("content-type", mediaType)
    .header(
      "content-disposition",
      `${inline === true ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${encoded}`,
    )
    .header("content-security-policy", "default-src 'none'; sandbox")
    .send(
      bytes instanceof Uint8Array
        ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        : Readable.from(bytes),
    );
}
