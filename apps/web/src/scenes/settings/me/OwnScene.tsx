import { useWords } from "../../../language/use-words.ts";
import { QrCode } from "../../../ui/desk/QrCode.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { words as pageWords } from "../words.ts";
import { OwnFacts } from "./OwnFacts.tsx";
import { OwnLanguage } from "./OwnLanguage.tsx";
import { OwnPassword } from "./OwnPassword.tsx";
import { OwnSessions } from "./OwnSessions.tsx";
import { OwnTotp } from "./OwnTotp.tsx";
import "./own.css";
import { words } from "./words.ts";

/** `/settings/me`: one's own account. */
export function OwnScene() {
  const say = useWords(words);
  const { pages } = useWords(pageWords);
  return (
    <>
      <PageHeader title={pages.me} />
      <div className="own">
        <OwnFacts />
        <OwnPassword />
        <OwnTotp help={say.scan} drawing={(uri) => <QrCode text={uri} label={say.qr} />} />
        <OwnSessions />
        <OwnLanguage />
      </div>
    </>
  );
}
