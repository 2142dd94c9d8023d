import { useWords } from "../../language/use-words.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notices } from "./Notices.tsx";
import { words } from "./words.ts";

/** What one was told, as a sheet from below. */
export function NoticeSheet({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(words);
  return (
    <Dialog title={say.notices} onClose={onClose}>
      <div className="notice-sheet">
        <Notices onOpen={onClose} />
      </div>
    </Dialog>
  );
}
