import { useEffect } from "react";
import { isDeep, usePhone } from "./phone-state.ts";

/**
 * The back gesture steps out of a form, a full sheet or a list before it leaves the page. One entry of the browser's
 * history stands for all of them; it is made anew while there is something left to step out of.
 */
export function useBackStep(): void {
  const deep = usePhone(isDeep);
  useEffect(() => {
    if (!deep) return;
    history.pushState({ luoshi: "deep" }, "");
    let ours = true;
    const popped = () => {
      ours = false;
      usePhone.getState().stepOut();
      if (!isDeep(usePhone.getState())) return;
      history.pushState({ luoshi: "deep" }, "");
      ours = true;
    };
    window.addEventListener("popstate", popped);
    return () => {
      window.removeEventListener("popstate", popped);
      // Stepped out by a button: the entry goes too, or the next gesture would do nothing.
      if (ours) history.back();
    };
  }, [deep]);
}
