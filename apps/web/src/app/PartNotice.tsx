import { useEffect } from "react";
import { usePartFault, wakeParts } from "../api/lazy-part.ts";
import { useReachability } from "../api/reachability.ts";
import { useWords } from "../language/use-words.ts";
import "./banners.css";
import { words } from "./words.ts";

/** Says that a part of the page has not come, and what helps: to wait for the network, or to reload after an upgrade. */
export function PartNotice() {
  const say = useWords(words);
  const fault = usePartFault((state) => state.fault);
  const reachable = useReachability((state) => state.reachable);
  useEffect(() => {
    if (reachable) wakeParts();
  }, [reachable]);
  return (
    <div role="status">
      {fault === null ? null : (
        <div className="banner amber">
          {fault === "cut" ? say.partCut : say.upgraded}
          <button
            type="button"
            className="link"
            onClick={fault === "cut" ? wakeParts : () => location.reload()}
          >
            {fault === "cut" ? say.retryNow : say.reload}
          </button>
        </div>
      )}
    </div>
  );
}
