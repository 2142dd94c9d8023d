import type { ComponentType } from "react";
import { PartError } from "../api/fetch-part.ts";
import { lazyPart } from "../api/lazy-part.ts";
import { narrowNow, useNarrow } from "../components/shell/use-narrow.ts";

type Load = () => Promise<ComponentType>;

/**
 * A page of the router whose code is fetched when it is needed: one for desks, one for phones, so that a phone loads
 * neither antd nor what a wide table needs. The code starts to come when somebody points at a link.
 */
export function scene(desk: Load, phone: Load = desk) {
  const Desk = lazyPart(desk);
  const Phone = phone === desk ? Desk : lazyPart(phone);
  function Scene() {
    return useNarrow() ? <Phone /> : <Desk />;
  }
  Scene.preload = async (): Promise<void> => {
    await (narrowNow() ? phone() : desk()).catch((error: unknown) => {
      // Fetched ahead it did not come: once it is shown it is tried until it does, and that is said.
      if (!(error instanceof PartError)) throw error;
    });
  };
  return Scene;
}
