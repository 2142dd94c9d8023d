import { Command } from "cmdk";
import { Search } from "lucide-react";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { useWords } from "../../language/use-words.ts";
import { useShell } from "../shell/shell-state.ts";
import "./command-palette.css";
import { PaletteRow } from "./PaletteRow.tsx";
import type { PaletteItem } from "./palette-items.ts";
import { rememberCommand } from "./recent-commands.ts";
import { usePaletteGroups } from "./use-palette-groups.ts";
import { words } from "./words.ts";

/** The open palette: a field, and what its words find among commands, tasks, problems, clauses and samples. */
export function PaletteDialog() {
  const say = useWords(words);
  const [query, setQuery] = useState("");
  const [before] = useState(() => document.activeElement);
  const groups = usePaletteGroups(query);
  const close = (): void => useShell.setState({ palette: false });
  const run = (item: PaletteItem): void => {
    close();
    rememberCommand(item.id);
    // When the palette is gone: what it opens takes the keyboard.
    setTimeout(item.run, 0);
  };
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : close())}>
      <Dialog.Portal>
        <div className="dialog-shade" />
        <Dialog.Content
          className="palette"
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (before instanceof HTMLElement && before.isConnected) before.focus();
          }}
        >
          <Dialog.Title className="visually-hidden">{say.palette}</Dialog.Title>
          <Command shouldFilter={false} loop label={say.palette}>
            <div className="palette-field">
              <Search size={16} aria-hidden="true" />
              <Command.Input value={query} onValueChange={setQuery} placeholder={say.hint} />
            </div>
            <Command.List className="palette-list">
              {groups.length === 0 ? (
                <div className="palette-none" role="presentation">
                  {say.none}
                  <span>{say.noneHint}</span>
                </div>
              ) : null}
              {groups.map(({ name, items }) => (
                <Command.Group key={name} heading={say.groups[name]}>
                  {items.map((item) => (
                    <Command.Item
                      key={item.id}
                      value={`${name} ${item.id}`}
                      className="palette-item"
                      onSelect={() => run(item)}
                    >
                      <PaletteRow item={item} />
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
          <p className="palette-keys" aria-hidden="true">
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> {say.move}
            </span>
            <span>
              <kbd>Enter</kbd> {say.take}
            </span>
            <span>
              <kbd>Esc</kbd> {say.close}
            </span>
          </p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
