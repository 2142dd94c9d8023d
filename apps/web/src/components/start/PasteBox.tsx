import { useState } from "react";
import { useWords } from "../../language/use-words.ts";
import { openText } from "./open-given.ts";
import { words } from "./words.ts";

/** A field for the text of a plan, for those who have no file or no Ctrl key. */
export function PasteBox({ onBack }: { readonly onBack: () => void }) {
  const said = useWords(words);
  const [text, setText] = useState("");
  const characters = text.replace(/\s/g, "").length;
  return (
    <form
      className="start-paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (characters > 0) void openText(text);
      }}
    >
      <label>
        <span className="visually-hidden">{said.pasteBox.label}</span>
        <textarea
          // The clerk asked for the field: the next key is Ctrl+V.
          ref={(field) => field?.focus()}
          value={text}
          placeholder={said.pasteBox.placeholder}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && text === "") onBack();
          }}
        />
      </label>
      <p className="start-drop-actions">
        <button type="submit" className="button primary" disabled={characters === 0}>
          {said.pasteBox.check}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {said.pasteBox.back}
        </button>
        <span className="start-paste-count number">{said.pasteBox.count(characters)}</span>
      </p>
    </form>
  );
}
