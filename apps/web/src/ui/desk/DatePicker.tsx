import { DatePicker as AntDatePicker } from "antd";
import dayjs from "dayjs";
import { useWords } from "../../language/use-words.ts";
import { words } from "../later-words.ts";

/** A day, `2027-03-31`, in and out; never a moment, and of no time zone. */
export function DatePicker({
  value,
  onChange,
  earliest,
  latest,
  label,
  width,
  ...props
}: {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (day: string | null) => void;
  readonly earliest?: string;
  readonly latest?: string;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly width?: number;
}) {
  const say = useWords(words);
  return (
    <AntDatePicker
      {...props}
      placeholder={props.placeholder ?? say.chooseDay}
      value={value == null ? null : dayjs(value)}
      onChange={(day) => onChange?.(day?.format("YYYY-MM-DD") ?? null)}
      {...(earliest === undefined ? {} : { minDate: dayjs(earliest) })}
      {...(latest === undefined ? {} : { maxDate: dayjs(latest) })}
      aria-label={label}
      style={{ width: width ?? "100%" }}
    />
  );
}
