import { TreeSelect } from "antd";
import { useMemo } from "react";
import { useWords } from "../../language/use-words.ts";
import { words } from "../later-words.ts";
import { type PickableUnit, type UnitNode, unitTree } from "./unit-tree.ts";

interface PickerProps {
  readonly id?: string;
  readonly units: readonly PickableUnit[];
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly width?: number;
}

/** One unit of the tree, found by name, short name or another name. */
export function UnitPicker({
  value,
  onChange,
  clearable = false,
  ...props
}: PickerProps & {
  readonly value?: string | null;
  readonly onChange?: (unitId: string | null) => void;
  readonly clearable?: boolean;
}) {
  const shared = usePicker(props);
  return (
    <TreeSelect<string | null>
      {...shared}
      value={value ?? null}
      onChange={(next) => onChange?.(next ?? null)}
      allowClear={clearable}
    />
  );
}

/** Several units; ticking one does not tick those below it. */
export function UnitsPicker({
  value,
  onChange,
  ...props
}: PickerProps & {
  readonly value?: readonly string[];
  readonly onChange?: (unitIds: readonly string[]) => void;
}) {
  const shared = usePicker(props);
  return (
    <TreeSelect<string[]>
      {...shared}
      multiple
      maxTagCount="responsive"
      value={[...(value ?? [])]}
      onChange={(next) => onChange?.(next)}
      allowClear
    />
  );
}

function usePicker({ units, label, width, placeholder, ...props }: PickerProps) {
  const say = useWords(words);
  const tree = useMemo(() => unitTree(units), [units]);
  return {
    ...props,
    treeData: tree as UnitNode[],
    showSearch: {
      filterTreeNode: (typed: string, node: unknown) =>
        (node as UnitNode).words.includes(typed.trim().toLowerCase()),
    },
    treeDefaultExpandedKeys: tree.map(({ value }) => value),
    placeholder: placeholder ?? say.chooseUnit,
    notFoundContent: say.nothingFound,
    ...(label === undefined ? {} : { "aria-label": label }),
    popupMatchSelectWidth: 360,
    listHeight: 320,
    style: { width: width ?? "100%" },
  };
}
