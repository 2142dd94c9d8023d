/**
 * The few names that browsers, workers and Node share and that this package may use.
 * They are declared here, by hand, because `lib: ["DOM"]` would let `document` and `fetch` in
 * and `types: ["node"]` would let `Buffer` and `process` in. Add a name only when both sides have it
 * (Node 20.19, Chrome 86, Safari 14), and prefer less.
 */

interface TextDecoderOptions {
  fatal?: boolean;
  ignoreBOM?: boolean;
}

declare class TextDecoder {
  /** `label` as the WHATWG Encoding Standard names it: `utf-8`, `utf-16le`, `gb18030` … */
  constructor(label?: string, options?: TextDecoderOptions);
  readonly encoding: string;
  decode(input?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string;
}

declare class TextEncoder {
  readonly encoding: "utf-8";
  encode(input?: string): Uint8Array<ArrayBuffer>;
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}
