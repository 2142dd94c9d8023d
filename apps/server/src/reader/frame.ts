// What passes between the server and its reading process: a head in JSON and parts of bytes, each with its length. Plain
// pipes and JSON, so that the parent counts every byte it is sent and never unpacks more than that.

import { jsonText } from "./json-text.ts";

/** One message: `{ head: { ok: true }, parts: [bytes] }`. */
export interface Frame {
  readonly head: unknown;
  readonly parts: readonly Buffer[];
}

/** Bytes of lengths at the head of a frame: all, head, then each part. */
const WORD = 4;

/** The message as bytes, in pieces that need no copying together. */
export function encodeFrame(head: unknown, parts: readonly Uint8Array[]): readonly Uint8Array[] {
  const text = Buffer.from(jsonText(head));
  const lengths = [text.length, ...parts.map(({ length }) => length)];
  const front = Buffer.alloc(WORD * (lengths.length + 1));
  front.writeUInt32LE(lengths.length, 0);
  lengths.forEach((length, at) => front.writeUInt32LE(length, WORD * (at + 1)));
  return [front, text, ...parts];
}

/** The other side sent more than it may. */
export class FrameTooLarge extends Error {}

/** Puts chunks together to frames; give it each chunk as it comes. */
export function frameReader(
  maxBytes: number,
  onFrame: (frame: Frame) => void,
): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let size = 0;
  const need = (bytes: number): Buffer | null => {
    if (bytes > maxBytes) throw new FrameTooLarge();
    if (size < bytes) return null;
    if (chunks.length > 1) chunks = [Buffer.concat(chunks)];
    return chunks[0] as Buffer;
  };
  const next = (): boolean => {
    const counted = need(WORD);
    if (counted === null) return false;
    const count = counted.readUInt32LE(0);
    if (count < 1 || count > 16) throw new FrameTooLarge();
    const fronted = need(WORD * (count + 1));
    if (fronted === null) return false;
    const lengths = Array.from({ length: count }, (_, at) => fronted.readUInt32LE(WORD * (at + 1)));
    let at = WORD * (count + 1);
    const whole = need(lengths.reduce((sum, length) => sum + length, at));
    if (whole === null) return false;
    const [head, ...parts] = lengths.map((length) => {
      at += length;
      return whole.subarray(at - length, at);
    });
    chunks = at === whole.length ? [] : [whole.subarray(at)];
    size = whole.length - at;
    onFrame({ head: JSON.parse((head as Buffer).toString("utf8")) as unknown, parts });
    return size > 0;
  };
  return (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    // Only what the lengths announce is ever kept; what comes beyond a frame belongs to the next.
    if (size > maxBytes + WORD * 17) throw new FrameTooLarge();
    while (next());
  };
}
