import { useState } from "react";
import { keepSetting, readSetting } from "../state/kept-setting.ts";

interface Hideable {
  readonly key: string;
  readonly fixed?: true;
  readonly hidden?: true;
}

/** Which columns somebody chose to see, by key; kept on this device under the table's name. */
export function useShownColumns<C extends Hideable>(name: string, columns: readonly C[]) {
  const setting = `columns-${name}`;
  const [turned, setTurned] = useState(() => readKeys(setting));
  // Kept is what differs from the usual: a column that is new in a later version appears as its author meant it.
  const isShown = (column: C): boolean =>
    column.fixed === true || (column.hidden === true) === turned.includes(column.key);
  return {
    shown: columns.filter(isShown),
    toggle: (key: string) => {
      const next = turned.includes(key) ? turned.filter((each) => each !== key) : [...turned, key];
      keepSetting(setting, next);
      setTurned(next);
    },
  };
}

function readKeys(setting: string): readonly string[] {
  const kept = readSetting(setting);
  return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
}
