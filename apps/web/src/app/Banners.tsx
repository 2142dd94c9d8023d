import { CloudOff } from "lucide-react";
import { useEffect } from "react";
import { askNow, useReachability } from "../api/reachability.ts";
import { useWords } from "../language/use-words.ts";
import "./banners.css";
import { InsecureBanner } from "./InsecureBanner.tsx";
import { words } from "./words.ts";

/** Lines above everything: no encryption, no server, invented data. */
export function Banners({ demo }: { readonly demo: boolean }) {
  const say = useWords(words);
  const reachable = useReachability((state) => state.reachable);
  useEffect(() => {
    addEventListener("online", askNow);
    return () => removeEventListener("online", askNow);
  }, []);
  return (
    <>
      <InsecureBanner />
      {demo ? <div className="banner">{say.demo}</div> : null}
      <div role="status">
        {reachable ? null : (
          <div className="banner amber">
            <CloudOff size={16} aria-hidden />
            {say.unreachable}
            <button type="button" className="link" onClick={askNow}>
              {say.retryNow}
            </button>
          </div>
        )}
      </div>
    </>
  );
}
