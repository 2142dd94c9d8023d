import { Link } from "@tanstack/react-router";
import { ChevronRight } from "lucide-react";
import { useWords } from "../../../language/use-words.ts";
import { PhoneHeader } from "../../../phone-shell/PhoneHeader.tsx";
import { useMe } from "../../../session/use-me.ts";
import "../settings.css";
import { settingsPagesOf } from "../settings-pages.ts";
import { words as pageWords } from "../words.ts";
import { OwnFacts } from "./OwnFacts.tsx";
import { OwnLanguage } from "./OwnLanguage.tsx";
import { OwnPassword } from "./OwnPassword.tsx";
import { OwnSessions } from "./OwnSessions.tsx";
import { OwnTotp } from "./OwnTotp.tsx";
import "./own.css";
import { words } from "./words.ts";

/** `/settings/me` on a phone: the same; the authenticator is on this very device, so that a link takes the place of the QR code. */
export function OwnScene() {
  const say = useWords(words);
  const { pages } = useWords(pageWords);
  return (
    <>
      <PhoneHeader title={pages.me} />
      <div className="own phone-own">
        <OwnFacts />
        <OwnPassword />
        <OwnTotp
          help={say.enter}
          drawing={(uri) => (
            <p>
              <a className="button" href={uri}>
                {say.openApp}
              </a>
            </p>
          )}
        />
        <PhoneLists />
        <OwnSessions />
        <OwnLanguage />
      </div>
    </>
  );
}

/** What can be looked up on a phone; the rest is a desk's work. */
function PhoneLists() {
  const say = useWords(words);
  const { pages } = useWords(pageWords);
  const lists = settingsPagesOf(useMe()).filter(({ key }) => key === "units" || key === "people");
  if (lists.length === 0) return null;
  return (
    <section className="own-section">
      <h2>{say.lists}</h2>
      <ul className="settings-lines own-lists">
        {lists.map(({ key, to }) => (
          <li key={key}>
            <Link to={to}>{pages[key]}</Link>
            <ChevronRight size={16} aria-hidden />
          </li>
        ))}
      </ul>
    </section>
  );
}
