import { useWords } from "../../../language/use-words.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { words } from "./words.ts";

/** The keys of the list. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(words);
  return (
    <Dialog title={say.helpTitle} onClose={onClose}>
      <dl className="duty-keys">
        {say.helpKeys.map(([keys = "", text = ""]) => [
          <dt key={keys}>
            <kbd>{keys}</kbd>
          </dt>,
          <dd key={text}>{text}</dd>,
        ])}
      </dl>
    </Dialog>
  );
}
