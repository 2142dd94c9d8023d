import type { CallError } from "@luoshi/server/contract/client";
import { Form as AntForm, type FormInstance } from "antd";
import { type ReactNode, useEffect } from "react";
import { useBilingual } from "../../language/use-words.ts";
import { Button } from "../Button.tsx";
import { ErrorLine } from "../ErrorState.tsx";
import { type FieldFault, fieldFaults } from "./field-faults.ts";
import "./form.css";

/** The handle of a form, for who must read or set its values from outside. */
export function useForm<V extends object>(): FormInstance<V> {
  return AntForm.useForm<V>()[0];
}

/**
 * A form of fields, one below the other. What the server refuses stands at the field that it names, else on top; what was
 * typed stays. `<Form onSubmit={save} error={save.error} action="保存">…</Form>`
 */
export function Form<V extends object>({
  form,
  initial,
  error = null,
  busy = false,
  action,
  onSubmit,
  onCancel,
  cancel,
  onChange,
  children,
}: {
  readonly form?: FormInstance<V>;
  readonly initial?: Partial<V>;
  readonly error?: CallError | null;
  readonly busy?: boolean;
  readonly action: string;
  readonly onSubmit: (values: V) => void;
  readonly onCancel?: () => void;
  readonly cancel?: string;
  readonly onChange?: (values: V) => void;
  readonly children: ReactNode;
}) {
  const own = useForm<V>();
  const used = form ?? own;
  const told = useBilingual();
  const faults = error === null ? [] : fieldFaults(error);

  useEffect(() => {
    if (error === null) return;
    used.setFields(
      fieldFaults(error).map(({ path, text }: FieldFault) => ({
        name: [...path] as never,
        errors: [typeof text === "string" ? text : told(text)],
      })),
    );
    // Once for each refusal: the language may change without the fault coming back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [error, used]);

  return (
    <AntForm<V>
      form={used}
      layout="vertical"
      requiredMark="optional"
      {...(initial === undefined ? {} : { initialValues: initial })}
      onFinish={onSubmit}
      {...(onChange === undefined ? {} : { onValuesChange: (_, values: V) => onChange(values) })}
      scrollToFirstError
    >
      {faults.length > 0 ? null : <ErrorLine error={error} />}
      {children}
      <div className="form-actions">
        {onCancel === undefined ? null : <Button onPress={onCancel}>{cancel}</Button>}
        <Button kind="primary" submit busy={busy}>
          {action}
        </Button>
      </div>
    </AntForm>
  );
}

/** A field of a form: its name, its help, its input, and what it must keep to. */
export function Field({
  name,
  label,
  help,
  required = false,
  requiredText,
  children,
}: {
  /** The name of its value, `"title"`, or the way to it: `["unit", "name"]`. */
  readonly name: string | readonly (string | number)[];
  readonly label: string;
  readonly help?: ReactNode;
  readonly required?: boolean;
  /** Said where it was left empty; the label with 不能为空 if left out. */
  readonly requiredText?: string;
  /** One input, which is given `value` and `onChange`. */
  readonly children: ReactNode;
}) {
  return (
    <AntForm.Item
      name={typeof name === "string" ? name : [...name]}
      label={label}
      extra={help}
      rules={
        required
          ? [{ required: true, ...(requiredText === undefined ? {} : { message: requiredText }) }]
          : []
      }
    >
      {children}
    </AntForm.Item>
  );
}
