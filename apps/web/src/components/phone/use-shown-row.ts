import { useEffect } from "react";

/** Brings the selected row of a list into its sight, without taking the focus. */
export function useShownRow(
  scroll: string,
  name: "taskRow" | "problemRow",
  selected: string | null,
): void {
  useEffect(() => {
    if (selected === null) return;
    const list = document.getElementById(scroll);
    const rows = Array.from(list?.querySelectorAll<HTMLElement>("button") ?? []);
    const row = rows.find((each) => each.dataset[name] === selected);
    if (list === null || row === undefined) return;
    const box = row.getBoundingClientRect();
    const frame = list.getBoundingClientRect();
    if (box.top < frame.top) list.scrollTop += box.top - frame.top;
    else if (box.bottom > frame.bottom) list.scrollTop += box.bottom - frame.bottom;
  }, [scroll, name, selected]);
}
