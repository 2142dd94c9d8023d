import { isHeif, stripHeif } from "./strip-heif.ts";
import { isJpeg, stripJpeg } from "./strip-jpeg.ts";
import { isPng, stripPng } from "./strip-png.ts";
import { isWebp, stripWebp } from "./strip-webp.ts";

const kinds = [
  { is: isJpeg, strip: stripJpeg },
  { is: isPng, strip: stripPng },
  { is: isWebp, strip: stripWebp },
  { is: isHeif, strip: stripHeif },
] as const;

/** Whether bytes begin as a picture whose notes can be taken off; their name is not asked. */
export function isPicture(first: Buffer): boolean {
  return kinds.some(({ is }) => is(first));
}

/**
 * A picture without what cameras and phones note beside it: where, when and with which device it was taken, its author,
 * previews. What is seen stays bit for bit. Bytes that are no picture are given back as they are.
 */
export function stripPicture(bytes: Buffer): Buffer {
  return kinds.find(({ is }) => is(bytes))?.strip(bytes) ?? bytes;
}
