import { keepSetting, readSetting } from "../../state/kept-setting.ts";

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

const NAME = "paper";
/** Per cent, where none was chosen. */
const USUAL_ZOOM = 100;

/** The look chosen before; all colours at 100 % where none was or none can be read. */
export function keptLook(): Look {
  const kept = readSetting(NAME) as Partial<Look> | null;
  const shown = kept?.shown;
  const zoom = kept?.zoom;
  return {
    shown: {
      owner: shown?.owner !== false,
      deadline: shown?.deadline !== false,
      quota: shown?.quota !== false,
    },
    zoom: zoom !== undefined && ZOOMS.includes(zoom) ? zoom : USUAL_ZOOM,
  };
}

/** Keeps it, where the browser lets us. */
export function keepLook(look: Look): void {
  keepSetting(NAME, look);
}
