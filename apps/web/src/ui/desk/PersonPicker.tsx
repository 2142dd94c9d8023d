import { Select } from "antd";
import { useWords } from "../../language/use-words.ts";
import { words } from "../later-words.ts";

/** What a picker must know of a person. */
export interface PickablePerson {
  readonly id: string;
  readonly name: string;
  /** What tells namesakes apart: `教育局 科长`. */
  readonly note?: string;
}

/** People by name. With `onSearch` the list is the server's answer to what was typed, else it is searched here. */
export function PersonPicker({
  persons,
  value,
  onChange,
  onSearch,
  loading = false,
  label,
  width,
  placeholder,
  ...props
}: {
  readonly id?: string;
  readonly persons: readonly PickablePerson[];
  readonly value?: readonly string[];
  readonly onChange?: (personIds: readonly string[]) => void;
  readonly onSearch?: (typed: string) => void;
  readonly loading?: boolean;
  readonly label?: string;
  readonly width?: number;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}) {
  const say = useWords(words);
  return (
    <Select<string[]>
      {...props}
      mode="multiple"
      maxTagCount="responsive"
      value={[...(value ?? [])]}
      onChange={(next) => onChange?.(next)}
      loading={loading}
      placeholder={placeholder ?? say.choosePerson}
      notFoundContent={say.nothingFound}
      aria-label={label}
      style={{ width: width ?? "100%" }}
      showSearch={{
        optionFilterProp: "label",
        ...(onSearch === undefined ? {} : { filterOption: false, onSearch }),
      }}
      options={persons.map(({ id, name, note }) => ({ value: id, label: name, note }))}
      optionRender={({ data }) => (
        <>
          {data.label}
          {data.note === undefined ? null : <span className="menu-note">{data.note}</span>}
        </>
      )}
    />
  );
}

/** One person by name; `onSearch` as above. */
export function PersonSelect({
  persons,
  value,
  onChange,
  onSearch,
  loading = false,
  clearable = false,
  label,
  placeholder,
  ...props
}: {
  readonly id?: string;
  readonly persons: readonly PickablePerson[];
  readonly value?: string | null;
  readonly onChange?: (personId: string | null) => void;
  readonly onSearch?: (typed: string) => void;
  readonly loading?: boolean;
  readonly clearable?: boolean;
  readonly label?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}) {
  const say = useWords(words);
  return (
    <Select<string | null>
      {...props}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? null)}
      loading={loading}
      allowClear={clearable}
      placeholder={placeholder ?? say.choosePerson}
      notFoundContent={say.nothingFound}
      aria-label={label}
      style={{ width: "100%" }}
      showSearch={{
        optionFilterProp: "label",
        ...(onSearch === undefined ? {} : { filterOption: false, onSearch }),
      }}
      options={persons.map(({ id, name, note }) => ({ value: id, label: name, note }))}
      optionRender={({ data }) => (
        <>
          {data.label}
          {data.note === undefined ? null : <span className="menu-note">{data.note}</span>}
        </>
      )}
    />
  );
}
