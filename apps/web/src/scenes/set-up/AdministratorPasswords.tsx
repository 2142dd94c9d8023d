import type { Answer } from "@luoshi/server/contract/client";
import { useWords } from "../../language/use-words.ts";
import { Button } from "../../ui/Button.tsx";
import { words } from "./words.ts";

/** The one time that the administrators' passwords can be read. */
export function AdministratorPasswords({
  made,
  onNext,
}: {
  readonly made: Answer<"POST /api/set-up">["administrators"];
  readonly onNext: () => void;
}) {
  const say = useWords(words);
  return (
    <>
      <h2>{say.passwords}</h2>
      <p className="entry-text">{say.passwordsHelp}</p>
      <table className="set-up-passwords">
        <thead>
          <tr>
            <th scope="col">{say.steps.administrators}</th>
            <th scope="col">{say.name}</th>
            <th scope="col">{say.login}</th>
            <th scope="col">{say.password}</th>
          </tr>
        </thead>
        <tbody>
          {made.map(({ role, name, login, password }) => (
            <tr key={role}>
              <td>{say.roles[role]}</td>
              <td>{name}</td>
              <td>{login}</td>
              <td>
                <code>{password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="set-up-actions">
        <Button onPress={() => print()}>{say.print}</Button>
        <Button kind="primary" onPress={onNext}>
          {say.kept}
        </Button>
      </div>
    </>
  );
}
