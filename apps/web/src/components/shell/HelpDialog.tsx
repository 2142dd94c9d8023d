import { useWords } from "../../language/use-words.ts";
import { KeyCaps } from "./KeyCaps.tsx";
import { KEY_MAP } from "./key-map.ts";
import { ModalDialog } from "./ModalDialog.tsx";
import { useShell } from "./shell-state.ts";
import { words } from "./words.ts";

const COMMANDS = [...new Set(KEY_MAP.map(({ command }) => command))].map((command) => ({
  command,
  keys: KEY_MAP.filter((each) => each.command === command).map(({ keys }) => keys),
}));

/** All keys with what they do. */
export function HelpDialog() {
  const say = useWords(words);
  const without = useShell((state) => state.without);
  return (
    <ModalDialog wide title={say.helpTitle} onClose={() => useShell.setState({ help: false })}>
      <div className="help">
        <section>
          <h3>{say.helpKeys}</h3>
          <dl>
            {COMMANDS.filter(({ command }) => !without.includes(command)).map(
              ({ command, keys }) => (
                <div key={command}>
                  <dt>
                    {keys.map((each) => (
                      <KeyCaps key={each} keys={each} />
                    ))}
                  </dt>
                  <dd>{say.commands[command]}</dd>
                </div>
              ),
            )}
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
