import { type PointerEvent, type RefObject, useRef } from "react";
import { detentAfter, nextDetent } from "./detent-after.ts";
import { restOf, usePhone } from "./phone-state.ts";

/** A finger that moved less than this has tapped. */
const TAP = 6;

interface Drag {
  readonly fromY: number;
  readonly fromHeight: number;
  lastY: number;
  lastTime: number;
  speed: number;
  moved: boolean;
}

/** Handlers for the part of a sheet by which it is dragged. Its height follows the finger past React. */
export function useSheetDrag(sheet: RefObject<HTMLElement | null>) {
  const drag = useRef<Drag | null>(null);
  /** A drag ends with a click on what it began at, which is no tap. */
  const swallow = useRef(false);

  const end = (event: PointerEvent): void => {
    const { current } = drag;
    const element = sheet.current;
    drag.current = null;
    if (current === null || element === null) return;
    const height = element.getBoundingClientRect().height;
    element.style.height = "";
    delete element.dataset["dragging"];
    if (!current.moved) return;
    swallow.current = true;
    const { tab, page, setDetent, closePage } = usePhone.getState();
    // A form is pulled down to be left; else it springs back.
    if (page !== "card") {
      if (height < current.fromHeight * 0.7) closePage();
      return;
    }
    const room = element.parentElement?.clientHeight ?? window.innerHeight;
    const rests = { closed: 0, peek: 150, half: room * 0.48, full: room - 8 };
    const rested = event.timeStamp - current.lastTime > 80;
    setDetent(detentAfter(height, rested ? 0 : current.speed, rests, restOf(tab)));
  };

  return {
    onPointerDown: (event: PointerEvent) => {
      const element = sheet.current;
      if (element === null || event.button !== 0) return;
      swallow.current = false;
      drag.current = {
        fromY: event.clientY,
        fromHeight: element.getBoundingClientRect().height,
        lastY: event.clientY,
        lastTime: event.timeStamp,
        speed: 0,
        moved: false,
      };
    },
    onPointerMove: (event: PointerEvent) => {
      const { current } = drag;
      const element = sheet.current;
      if (current === null || element === null) return;
      const up = current.fromY - event.clientY;
      if (!current.moved) {
        if (Math.abs(up) < TAP) return;
        current.moved = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        element.dataset["dragging"] = "yes";
      }
      const passed = Math.max(1, event.timeStamp - current.lastTime);
      current.speed = (current.lastY - event.clientY) / passed;
      current.lastY = event.clientY;
      current.lastTime = event.timeStamp;
      element.style.height = `${Math.max(40, current.fromHeight + up)}px`;
    },
    onPointerUp: end,
    onPointerCancel: end,
    onClickCapture: (event: { readonly stopPropagation: () => void }) => {
      if (swallow.current) event.stopPropagation();
      swallow.current = false;
    },
  };
}

/** Raises or lowers the sheet by one rest, for the handle's keys. */
export function stepDetent(by: 1 | -1): void {
  const { detent, tab, setDetent } = usePhone.getState();
  setDetent(nextDetent(detent, by, restOf(tab)));
}
