import { useWords } from "../language/use-words.ts";
import "./banners.css";
import { isInsecure } from "./is-insecure.ts";
import { words } from "./words.ts";

/**
 * Says that the page came without HTTPS from another machine: INSECURE_HTTP=1, or a proxy that encrypts nothing. The page
 * sees that by itself.
 */
export function InsecureBanner() {
  const say = useWords(words);
  return isInsecure(location) ? <div className="banner amber">{say.insecure}</div> : null;
}
