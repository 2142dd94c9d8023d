import { useMemo, useState } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { words as shellWords } from "../shell/words.ts";
import {
  commandItems,
  outlineItems,
  type PaletteItem,
  problemItems,
  sampleItems,
  taskItems,
} from "./palette-items.ts";
import { searchPalette } from "./palette-search.ts";
import { recentCommands } from "./recent-commands.ts";
import { words } from "./words.ts";

/** A heading of the palette with what stands under it. */
export interface PaletteGroup {
  readonly name: keyof (typeof words)["zh"]["groups"];
  readonly items: readonly PaletteItem[];
}

/** How many a group shows: many are found by typing on, not by scrolling. */
const MOST = 7;

/** What a query finds, group by group; without one, what was used last and all commands. */
export function usePaletteGroups(query: string): readonly PaletteGroup[] {
  const say = useWords(words);
  const shell = useWords(shellWords);
  const language = useCheck((state) => state.language);
  const view = useCheck((state) => state.view);
  const [recent] = useState(recentCommands);
  const all = useMemo(
    () => ({
      commands: commandItems(shell),
      tasks: view === null ? [] : taskItems(view),
      problems: view === null ? [] : problemItems(view),
      outline: view === null ? [] : outlineItems(view),
      samples: sampleItems(say, language),
    }),
    [shell, say, language, view],
  );
  return useMemo(() => {
    const asked = query.trim();
    const order = ["commands", "tasks", "problems", "outline", "samples"] as const;
    if (asked !== "")
      return order
        .map((name) => ({ name, items: searchPalette(all[name], asked, MOST) }))
        .filter(({ items }) => items.length > 0);
    const every = order.flatMap((name) => all[name]);
    const used = recent.flatMap((id) => every.find((item) => item.id === id) ?? []);
    const commands = all.commands.filter((item) => !used.includes(item));
    return [
      ...(used.length > 0 ? [{ name: "recent" as const, items: used }] : []),
      { name: "commands" as const, items: commands },
      { name: "samples" as const, items: all.samples },
    ];
  }, [all, query, recent]);
}
