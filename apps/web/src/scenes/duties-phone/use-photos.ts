import { useEffect, useRef, useState } from "react";
import { PartError } from "../../api/fetch-part.ts";
import type { ReadyPhoto } from "../../report-queue/resize-photo.ts";

/** A photo of the form, small already, and its picture. */
export interface FormPhoto extends ReadyPhoto {
  readonly key: number;
  readonly address: string;
}

/** A report takes this many. */
export const MOST_PHOTOS = 9;

/** Photos of the camera or the album; made small as they come, so that a full memory is met here and not when they leave. */
export function usePhotos(onBad: () => void) {
  const [photos, setPhotos] = useState<readonly FormPhoto[]>([]);
  const [working, setWorking] = useState(0);
  const next = useRef(0);
  const shown = useRef(photos);
  shown.current = photos;
  useEffect(
    () => () => {
      for (const { address } of shown.current) URL.revokeObjectURL(address);
    },
    [],
  );
  const add = async (files: readonly File[]): Promise<void> => {
    setWorking((count) => count + 1);
    try {
      for (const file of files) {
        const ready = await readyPhoto(file);
        next.current += 1;
        const photo = {
          ...ready,
          key: next.current,
          address: URL.createObjectURL(new Blob([ready.bytes])),
        };
        setPhotos((before) => [...before, photo].slice(0, MOST_PHOTOS));
      }
    } catch {
      onBad();
    } finally {
      setWorking((count) => count - 1);
    }
  };
  return {
    photos,
    working: working > 0,
    add: (files: readonly File[]) => void add(files),
    remove: (key: number): void => setPhotos((all) => all.filter((photo) => photo.key !== key)),
    clear: (): void => setPhotos([]),
  };
}

/** Made small; as it is where the network was cut before the code for that had come. */
async function readyPhoto(file: File): Promise<ReadyPhoto> {
  try {
    const { resizePhoto } = await import("../../report-queue/resize-photo.ts");
    return await resizePhoto(file);
  } catch (error) {
    if (!(error instanceof PartError)) throw error;
    return { name: file.name, bytes: await file.arrayBuffer() };
  }
}
