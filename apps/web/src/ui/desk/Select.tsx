import { Select as AntSelect } from "antd";
import { useWords } from "../../language/use-words.ts";
import { words } from "../later-words.ts";

/** One choice. */
export interface Choice<V extends string> {
  readonly value: V;
  readonly name: string;
  /** Found by these too. */
  readonly also?: string;
}

/** One of several, with a search where there are many. */
export function Select<V extends string>({
  choices,
  value,
  onChange,
  clearable = false,
  label,
  width,
  ...props
}: {
  readonly id?: string;
  readonly choices: readonly Choice<V>[];
  readonly value?: V | null;
  readonly onChange?: (value: V | null) => void;
  readonly clearable?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly width?: number;
}) {
  const say = useWords(words);
  const many = choices.length > 8;
  return (
    <AntSelect<V | null>
      {...props}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? null)}
      allowClear={clearable}
      aria-label={label}
      notFoundContent={say.nothingFound}
      {...(width === undefined ? {} : { style: { width } })}
      {...(many ? { showSearch: { filterOption: matches } } : {})}
      options={choices.map(({ value: each, name, also = "" }) => ({
        value: each,
        label: name,
        title: name,
        also,
      }))}
    />
  );
}

/** Several of several. */
export function MultiSelect<V extends string>({
  choices,
  value,
  onChange,
  label,
  width,
  ...props
}: {
  readonly id?: string;
  readonly choices: readonly Choice<V>[];
  readonly value?: readonly V[];
  readonly onChange?: (value: readonly V[]) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly width?: number;
}) {
  const say = useWords(words);
  return (
    <AntSelect<V[]>
      {...props}
      mode="multiple"
      maxTagCount="responsive"
      maxTagPlaceholder={(hidden) => {
        const [first] = choices.filter((each) => hidden.some((one) => one.value === each.value));
        // Where not one name fits beside the others: 办理中等2项.
        return first !== undefined && hidden.length === value?.length
          ? say.several(first.name, hidden.length)
          : `+${hidden.length}`;
      }}
      value={[...(value ?? [])]}
      onChange={(next) => onChange?.(next)}
      allowClear
      aria-label={label}
      notFoundContent={say.nothingFound}
      showSearch={{ filterOption: matches }}
      {...(width === undefined ? {} : { style: { width } })}
      options={choices.map(({ value: each, name, also = "" }) => ({
        value: each,
        label: name,
        title: name,
        also,
      }))}
    />
  );
}

function matches(typed: string, option?: { readonly title?: string; readonly also?: string }) {
  const words = `${option?.title ?? ""} ${option?.also ?? ""}`.toLowerCase();
  return words.includes(typed.trim().toLowerCase());
}
