import { ClipboardPaste } from "lucide-react";
import { useState } from "react";
import { useWords } from "../../language/use-words.ts";
import { ChooseButton } from "./ChooseButton.tsx";
import { PasteBox } from "./PasteBox.tsx";
import { PlanPicture } from "./PlanPicture.tsx";
import { words } from "./words.ts";

/** Where a plan is put in: dropped, chosen or pasted. */
export function DropArea({ over }: { readonly over: boolean }) {
  const said = useWords(words);
  const [pasting, setPasting] = useState(false);
  if (pasting) return <PasteBox onBack={() => setPasting(false)} />;
  return (
    <div className="start-drop">
      <PlanPicture label={said.picture} />
      <p className="start-drop-head">
        {over ? (
          said.drop.over
        ) : (
          <>
            <span className="start-with-mouse">{said.drop.head}</span>
            <span className="start-with-touch">{said.drop.touchHead}</span>
          </>
        )}
      </p>
      <p className="start-drop-actions">
        <ChooseButton label={said.drop.choose} />
        <button type="button" className="button" onClick={() => setPasting(true)}>
          <ClipboardPaste size={16} aria-hidden="true" />
          {said.drop.pasteText}
        </button>
      </p>
      <p className="start-drop-note">
        {said.drop.formats}
        <br />
        <span className="start-with-mouse">{over ? said.drop.overHint : said.drop.paste}</span>
      </p>
    </div>
  );
}
