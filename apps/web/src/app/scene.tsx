import { type ComponentType, lazy } from "react";
import { narrowNow, useNarrow } from "../components/shell/use-narrow.ts";

type Load = () => Promise<ComponentType>;

/**
 * A page of the router whose code is fetched when it is needed: one for desks, one for phones, so that a phone loads
 * neither antd nor what a wide table needs. The code starts to come when somebody points at a link.
 */
export function scene(desk: Load, phone: Load = desk) {
  const Desk = lazy(async () => ({ default: await desk() }));
  const Phone = phone === desk ? Desk : lazy(async () => ({ default: await phone() }));
  function Scene() {
    return useNarrow() ? <Phone /> : <Desk />;
  }
  Scene.preload = async (): Promise<void> => {
    await (narrowNow() ? phone() : desk());
  };
  return Scene;
}
