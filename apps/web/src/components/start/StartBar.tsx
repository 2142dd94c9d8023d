import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { ProductMark } from "./ProductMark.tsx";
import { words } from "./words.ts";

/** The head of the start screen: whose page it is, and its language. */
export function StartBar() {
  const said = useWords(words);
  const language = useCheck((state) => state.language);
  const setLanguage = useCheck((state) => state.setLanguage);
  return (
    <header className="start-bar">
      <a className="start-home" href="../">
        <ProductMark size={28} />
        <b>{said.product}</b>
      </a>
      <span className="start-scene">{said.scene}</span>
      <button
        type="button"
        className="start-language link"
        lang={language === "zh" ? "en" : "zh-CN"}
        title={said.languageLabel}
        onClick={() => setLanguage(language === "zh" ? "en" : "zh")}
      >
        {said.language}
      </button>
    </header>
  );
}
