import { Input } from "antd";

interface TextProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  readonly label?: string;
}

/** A line of text in a form. */
export function TextInput({ onChange, label, maxLength = 200, ...props }: TextProps) {
  return (
    <Input
      {...props}
      maxLength={maxLength}
      aria-label={label}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}

/** Several lines of text, which grow up to ten. */
export function TextAreaInput({
  onChange,
  label,
  maxLength = 4000,
  rows = 3,
  ...props
}: TextProps & { readonly rows?: number }) {
  return (
    <Input.TextArea
      {...props}
      maxLength={maxLength}
      autoSize={{ minRows: rows, maxRows: 10 }}
      aria-label={label}
      onChange={(event) => onChange?.(event.target.value)}
    />
  );
}
