import { useCall } from "../../api/use-call.ts";
import { planName } from "../../language/plan-name.ts";
import { Select } from "../../ui/desk/Select.tsx";

/** One of the published plans within reach, found by its whole title and its number; for filters. */
export function PlanPicker({
  label,
  width,
  value,
  onChange,
}: {
  readonly label: string;
  readonly width: number;
  readonly value: string | undefined;
  readonly onChange: (planId: string | undefined) => void;
}) {
  const plans = useCall("GET /api/plans", { query: { state: "published", limit: 200 } });
  return (
    <Select
      label={label}
      placeholder={label}
      width={width}
      clearable
      choices={(plans.data?.rows ?? []).map(({ id, title, number }) => ({
        value: id,
        name: planName(title),
        also: `${title} ${number ?? ""}`,
      }))}
      value={value ?? null}
      onChange={(planId) => onChange(planId ?? undefined)}
    />
  );
}
