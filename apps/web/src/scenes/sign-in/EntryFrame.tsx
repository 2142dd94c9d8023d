import type { ReactNode } from "react";
import { InsecureBanner } from "../../app/InsecureBanner.tsx";
import { ProductMark } from "../../components/start/ProductMark.tsx";
import { useLanguage } from "../../language/language-store.ts";
import { useWords } from "../../language/use-words.ts";
import { usePageTitle } from "../../ui/use-page-title.ts";
import "./entry-frame.css";
import { words } from "./words.ts";

/** A sheet of paper with the institution's name over the double rule: for pages before anybody is signed in. */
export function EntryFrame({
  title,
  institution,
  wide = false,
  children,
  foot,
}: {
  readonly title: string;
  readonly institution: string | null;
  readonly wide?: boolean;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}) {
  const say = useWords(words);
  const { language, setLanguage } = useLanguage();
  usePageTitle(title);
  return (
    <div className="entry">
      <main className={wide ? "entry-sheet wide" : "entry-sheet"}>
        <InsecureBanner />
        <header className="entry-head">
          <ProductMark size={28} />
          <span className="entry-product">{say.product}</span>
          <button
            type="button"
            className="link"
            onClick={() => setLanguage(language === "zh" ? "en" : "zh")}
          >
            {say.otherLanguage}
          </button>
        </header>
        <p className="entry-name">{institution ?? say.tagline}</p>
        <div className="entry-rule" />
        <h1>{title}</h1>
        {children}
        {foot === undefined ? null : <footer className="entry-foot">{foot}</footer>}
      </main>
    </div>
  );
}
