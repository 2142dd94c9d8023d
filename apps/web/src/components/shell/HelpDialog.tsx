import { useWords } from "../../language/use-words.ts";
import { KeyCaps } from "./KeyCaps.tsx";
import { KEY_MAP } from "./key-map.ts";
import { ModalDialog } from "./ModalDialog.tsx";
import { useShell } from "./shell-state.ts";
import { words } from "./words.ts";

/** All keys with what they do. */
export function HelpDialog() {
  const say = useWords(words);
  return (
    <ModalDialog wide title={say.helpTitle} onClose={() => useShell.setState({ help: false })}>
      <div className="help">
        <section>
          <h3>{say.helpKeys}</h3>
          <dl>
            {KEY_MAP.map(({ keys, command }) => (
              <div key={keys}>
                <dt>
                  <KeyCaps keys={keys} />
                </dt>
                <dd>{say.commands[command]}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{say.helpPaper}</h3>
          <dl>
            {say.helpOther.map(([keys, does]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </ModalDialog>
  );
}
