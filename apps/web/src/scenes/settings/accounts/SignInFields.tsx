import { useWords } from "../../../language/use-words.ts";
import { Field } from "../../../ui/desk/Form.tsx";
import { TextInput } from "../../../ui/desk/TextInput.tsx";
import { RadioGroup } from "../../../ui/desk/Toggle.tsx";
import { words } from "./words.ts";

/** What one signs in as. */
export function LoginField() {
  const say = useWords(words);
  return (
    <Field
      name="login"
      label={say.login}
      help={say.loginHelp}
      required
      requiredText={say.loginMissing}
    >
      <TextInput maxLength={40} />
    </Field>
  );
}

/** How one signs in the first time: by password or by link. */
export function FirstField() {
  const say = useWords(words);
  return (
    <Field name="first" label={say.first} help={say.firstHelp}>
      <RadioGroup
        choices={(["password", "link"] as const).map((value) => ({
          value,
          name: say.firsts[value],
        }))}
      />
    </Field>
  );
}
