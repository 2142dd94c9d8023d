import { useWords } from "../../../language/use-words.ts";
import { PhoneHeader } from "../../../phone-shell/PhoneHeader.tsx";
import "../settings.css";
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
        <OwnSessions />
        <OwnLanguage />
      </div>
    </>
  );
}
