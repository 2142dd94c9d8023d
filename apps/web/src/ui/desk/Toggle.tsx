import { Checkbox, Radio } from "antd";
import type { ReactNode } from "react";

/** On or off, with its name beside it. */
export function Toggle({
  value = false,
  onChange,
  disabled = false,
  children,
}: {
  readonly value?: boolean;
  readonly onChange?: (on: boolean) => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Checkbox
      checked={value}
      disabled={disabled}
      onChange={(event) => onChange?.(event.target.checked)}
    >
      {children}
    </Checkbox>
  );
}

/** One of few, all in view. */
export function RadioGroup<V extends string>({
  choices,
  value,
  onChange,
  label,
}: {
  readonly choices: readonly { readonly value: V; readonly name: string }[];
  readonly value?: V;
  readonly onChange?: (value: V) => void;
  readonly label?: string;
}) {
  return (
    <Radio.Group
      {...(value === undefined ? {} : { value })}
      aria-label={label}
      onChange={(event) => onChange?.(event.target.value as V)}
      options={choices.map(({ value: each, name }) => ({ value: each, label: name }))}
    />
  );
}
