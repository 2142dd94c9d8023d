/** Which of the read values are coloured in the text. */
export interface Shown {
  readonly owner: boolean;
  readonly deadline: boolean;
  readonly quota: boolean;
}

/** How the clerk likes to see a paper; the same for all documents. */
export interface Look {
  readonly shown: Shown;
  /** Per cent, one of `ZOOMS`. */
  readonly zoom: number;
}

/** The steps of the zoom; the style sheet knows each. */
export const ZOOMS: readonly number[] = [80, 90, 100, 110, 125, 150];

const KEY = "luoshi-paper";
const plain: Look = { shown: { owner: true, deadline: true, quota: true }, zoom: 100 };

/** The look chosen before; all colours at 100 % where none was or none can be read. */
export function keptLook(): Look {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "null") as Partial<Look> | null;
    if (kept === null) return plain;
    const { shown, zoom } = kept;
    return {
      shown: {
        owner: shown?.owner !== false,
        deadline: shown?.deadline !== false,
        quota: shown?.quota !== false,
      },
      zoom: zoom !== undefined && ZOOMS.includes(zoom) ? zoom : plain.zoom,
    };
  } catch {
    return plain;
  }
}

/** Keeps it, where the browser lets us. */
export function keepLook(look: Look): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(look));
  } catch {
    // It holds until the page is closed.
  }
}
