import { useLanguage } from "../../../language/language-store.ts";
import { useWords } from "../../../language/use-words.ts";
import { signOut } from "../../../session/sign-out.ts";
import { Button } from "../../../ui/Button.tsx";
import { words } from "./words.ts";

/** The language of the screens, and the way out. */
export function OwnLanguage() {
  const say = useWords(words);
  const { language, setLanguage } = useLanguage();
  return (
    <section className="own-section">
      <div className="own-head">
        <h2 id="own-language">{say.language}</h2>
        <div className="own-languages" role="group" aria-labelledby="own-language">
          {(["zh", "en"] as const).map((each) => (
            <Button
              key={each}
              kind={each === language ? "primary" : "plain"}
              aria-pressed={each === language}
              onPress={() => setLanguage(each)}
            >
              {say.languages[each]}
            </Button>
          ))}
        </div>
      </div>
      <div className="own-out">
        <Button onPress={() => void signOut()}>{say.signOut}</Button>
      </div>
    </section>
  );
}
