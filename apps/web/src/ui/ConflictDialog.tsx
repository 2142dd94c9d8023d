import { useWords } from "../language/use-words.ts";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import "./conflict.css";
import { words } from "./later-words.ts";

/** One field of both versions, as people read it. */
export interface ConflictField {
  readonly key: string;
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Two people changed the same thing: both versions field by field, and the choice. Nothing typed is lost either way. */
export function ConflictDialog({
  fields,
  onKeepMine,
  onTakeTheirs,
  onClose,
}: {
  readonly fields: readonly ConflictField[];
  /** Sends what was typed again, over the version that stands now. */
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const different = fields.filter(({ mine, theirs }) => mine !== theirs);
  return (
    <Dialog
      title={say.conflictTitle}
      description={different.length === 0 ? say.conflictSame : say.conflictHelp}
      width={640}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onTakeTheirs}>{say.takeTheirs}</Button>
          <Button kind="primary" onPress={onKeepMine}>
            {say.keepMine}
          </Button>
        </>
      }
    >
      {different.length === 0 ? null : (
        <table className="conflict">
          <thead>
            <tr>
              <th scope="col">{say.conflictField}</th>
              <th scope="col">{say.conflictMine}</th>
              <th scope="col">{say.conflictTheirs}</th>
            </tr>
          </thead>
          <tbody>
            {different.map(({ key, name, mine, theirs }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{mine === "" ? say.empty : mine}</td>
                <td>{theirs === "" ? say.empty : theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
