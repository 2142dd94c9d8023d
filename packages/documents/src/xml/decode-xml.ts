import { DocumentError } from "../error/document-error.ts";

/** The encodings a part of a package may have (OPC allows no others). */
export type XmlEncoding = "utf-8" | "utf-16le" | "utf-16be";

/** A part as a string. A byte order mark stays in it, so that encoding it again gives the same bytes. */
export interface DecodedXml {
  readonly text: string;
  readonly encoding: XmlEncoding;
}

/**
 * Decodes an XML part by its byte order mark or first bytes, strictly: an invalid byte is an error
 * and never a replacement character, so decoding loses nothing.
 */
export function decodeXml(bytes: Uint8Array, part: string): DecodedXml {
  const encoding = sniffEncoding(bytes);
  try {
    return { text: decoderFor(encoding).decode(bytes), encoding };
  } catch {
    throw new DocumentError("bad-encoding", { part, encoding: encoding.toUpperCase() });
  }
}

const decoders = new Map<XmlEncoding, TextDecoder>();

/** Making a decoder takes longer than decoding a small part, so each is made once. */
function decoderFor(encoding: XmlEncoding): TextDecoder {
  let decoder = decoders.get(encoding);
  if (decoder === undefined) {
    decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    decoders.set(encoding, decoder);
  }
  return decoder;
}

function sniffEncoding(bytes: Uint8Array): XmlEncoding {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return "utf-16be";
  return "utf-8";
}

/** The bytes of a part's text in the encoding it had. */
export function encodeXml(text: string, encoding: XmlEncoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) {
    view.setUint16(i * 2, text.charCodeAt(i), encoding === "utf-16le");
  }
  return bytes;
}
