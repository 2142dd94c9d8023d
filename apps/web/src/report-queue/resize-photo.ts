/** The longer side of a photo that is sent, in pixels. */
export const LONGEST = 1600;

const QUALITY = 0.8;

/** The size that keeps a photo's shape within `longest`; a small one stays as it is. */
export function fittedSize(
  width: number,
  height: number,
  longest: number = LONGEST,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** A photo as it will be sent. */
export interface ReadyPhoto {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/**
 * Makes a photo small enough for a phone's line, as JPEG; where and when it was taken is not in it any more. What this
 * browser cannot draw (HEIC on some) is sent as it is: the server takes such data out of what it knows.
 */
export async function resizePhoto(file: File): Promise<ReadyPhoto> {
  const picture = await drawable(file);
  if (picture === null) return { name: file.name, bytes: await file.arrayBuffer() };
  const { width, height } = fittedSize(picture.naturalWidth, picture.naturalHeight);
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  canvas.getContext("2d")?.drawImage(picture, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, "image/jpeg", QUALITY),
  );
  if (blob === null) return { name: file.name, bytes: await file.arrayBuffer() };
  return { name: `${file.name.replace(/\.[^.]{1,8}$/, "")}.jpg`, bytes: await blob.arrayBuffer() };
}

function drawable(file: File): Promise<HTMLImageElement | null> {
  const address = URL.createObjectURL(file);
  const picture = new Image();
  const done = new Promise<HTMLImageElement | null>((resolve) => {
    picture.onload = () => resolve(picture);
    picture.onerror = () => resolve(null);
  });
  picture.src = address;
  return done.finally(() => URL.revokeObjectURL(address));
}
