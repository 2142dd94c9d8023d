import { Columns3 } from "lucide-react";
import { useWords } from "../language/use-words.ts";
import { words } from "./later-words.ts";
import { Menu } from "./Menu.tsx";

interface Named {
  readonly key: string;
  readonly title: string;
  readonly fixed?: true;
}

/** Chooses the columns of a table. */
export function ColumnMenu({
  columns,
  shown,
  onToggle,
}: {
  readonly columns: readonly Named[];
  readonly shown: readonly Named[];
  readonly onToggle: (key: string) => void;
}) {
  const say = useWords(words);
  const free = columns.filter(({ fixed }) => fixed !== true);
  return (
    <Menu
      label={say.columns}
      trigger={<Columns3 size={14} aria-hidden />}
      items={[
        free.map(({ key, title }) => ({
          key,
          name: title,
          checked: shown.some((each) => each.key === key),
          onPress: () => onToggle(key),
        })),
      ]}
    />
  );
}
