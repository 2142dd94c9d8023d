import { describe, expect, it } from "vitest";
import { popoverSpot } from "./popover-spot.ts";

const view = { left: 20, top: 90, right: 740, bottom: 860 };
const size = { width: 360, height: 220 };
const line = (left: number, top: number, right: number) => ({ left, top, right, bottom: top + 20 });

describe("popoverSpot", () => {
  it("goes below the last line of the fault, as far to the right as it can point at it", () => {
    const spot = popoverSpot([line(300, 200, 640), line(140, 231, 200)], size, view);
    expect(spot).toMatchObject({ side: "below", top: 260, left: 140 });
    expect(spot?.arrow).toBe(30);
  });

  it("goes above where there is no room below", () => {
    const spot = popoverSpot([line(300, 700, 640)], size, view);
    expect(spot).toMatchObject({ side: "above", top: 700 - 9 - 220 });
  });

  it("stays left of the tasks and points further to the right instead", () => {
    const spot = popoverSpot([line(700, 200, 730)], size, view);
    expect(spot?.left).toBe(740 - 8 - 360);
    expect(spot?.arrow).toBe(343);
  });

  it("is cut to the room there is, rather than cover the line", () => {
    const low = { ...view, bottom: 300 };
    const spot = popoverSpot([line(300, 180, 400)], size, low);
    expect(spot).toMatchObject({ side: "below", room: 83 });
    const above = popoverSpot([line(300, 240, 400)], size, low);
    expect(above).toMatchObject({ side: "above", room: 133, top: 98 });
  });

  it("is hidden with a fault that is scrolled away", () => {
    expect(popoverSpot([line(300, 40, 400)], size, view)).toBeNull();
    expect(popoverSpot([line(300, 900, 400)], size, view)).toBeNull();
    expect(popoverSpot([], size, view)).toBeNull();
  });
});
