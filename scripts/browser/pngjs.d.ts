// pngjs comes without types; this is what we use of it.
declare module "pngjs" {
  export class PNG {
    constructor(options: { readonly width: number; readonly height: number });
    readonly width: number;
    readonly height: number;
    readonly data: Buffer;
    static readonly sync: {
      readonly read: (png: Uint8Array) => PNG;
      readonly write: (png: PNG) => Buffer;
    };
  }
}
