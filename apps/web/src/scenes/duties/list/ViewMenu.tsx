import type { Answer } from "@luoshi/server/contract/client";
import { Bookmark, Plus, Save, Trash2 } from "lucide-react";
import { useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useCommand } from "../../../api/use-command.ts";
import { parseSearch, stringifySearch } from "../../../app/search-text.ts";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { usePost } from "../../../session/post-store.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { RadioGroup } from "../../../ui/desk/Toggle.tsx";
import { ErrorLine } from "../../../ui/ErrorState.tsx";
import { Menu, type MenuItem } from "../../../ui/Menu.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { useUndoable } from "../../../ui/use-undoable.ts";
import { viewSearchOf } from "../duty-query.ts";
import { type DutyScope, type DutySearch, readDutySearch } from "../duty-search.ts";
import { words } from "./words.ts";

type View = Answer<"GET /api/views">["rows"][number];

const PAGE = "duties";

/** Filters kept under a name: one's own, and those that one's unit shares. */
export function ViewMenu({
  search,
  scope,
  onChoose,
}: {
  readonly search: DutySearch;
  readonly scope: DutyScope;
  readonly onChoose: (search: DutySearch) => void;
}) {
  const say = useWords(words);
  const told = useBilingual();
  const undoable = useUndoable();
  const [saving, setSaving] = useState(false);
  const views = useCall("GET /api/views", { query: { page: PAGE } });
  const refreshes = ["GET /api/views"] as const;
  const refused = (error: { readonly answer: { readonly message: { zh: string; en: string } } }) =>
    showToast({ kind: "error", text: told(error.answer.message), action: null });
  const change = useCommand("PUT /api/views/:viewId", {
    refreshes,
    onDone: ({ name }) => showToast({ kind: "done", text: say.viewSaved(name), action: null }),
    onRefused: refused,
  });
  const drop = useCommand("DELETE /api/views/:viewId", { refreshes, onRefused: refused });
  const rows = views.data?.rows ?? [];
  const now = stringifySearch({ ...viewSearchOf(search, scope) });
  const current = rows.find((view) => view.search === now);
  const itemOf = (view: View): MenuItem => ({
    key: view.id,
    name: view.name,
    chosen: view === current,
    onPress: () => onChoose(readDutySearch(parseSearch(view.search))),
  });
  const last = useLastView(rows, current);
  return (
    <>
      <Menu
        label={say.views}
        worded
        trigger={
          <span className="button">
            <Bookmark size={14} aria-hidden />
            {current?.name ?? say.views}
          </span>
        }
        items={[
          rows.filter(({ unitId }) => unitId === null).map(itemOf),
          rows
            .filter(({ unitId }) => unitId !== null)
            .map((view) => ({ ...itemOf(view), note: say.viewsOf.unit })),
          [
            {
              key: "save",
              name: say.saveView,
              icon: <Plus size={14} aria-hidden />,
              onPress: () => setSaving(true),
            },
            ...(last !== null && last.own && current === undefined
              ? [
                  {
                    key: "update",
                    name: say.updateView(last.name),
                    icon: <Save size={14} aria-hidden />,
                    onPress: () =>
                      change.give({
                        params: { viewId: last.id },
                        body: { version: last.version, name: last.name, search: now },
                      }),
                  },
                ]
              : []),
            ...(current?.own === true
              ? [
                  {
                    key: "delete",
                    name: say.deleteView(current.name),
                    icon: <Trash2 size={14} aria-hidden />,
                    onPress: () =>
                      undoable(
                        say.viewDeleted(current.name),
                        () => drop.give({ params: { viewId: current.id } }),
                        () => {},
                      ),
                  },
                ]
              : []),
          ],
        ]}
      />
      {saving ? <SaveViewDialog search={now} onClose={() => setSaving(false)} /> : null}
    </>
  );
}

/** The view that the filters came from, also after one of them was changed: that is the one to update. */
function useLastView(rows: readonly View[], current: View | undefined): View | null {
  const [id, setId] = useState<string | null>(null);
  if (current !== undefined && current.id !== id) setId(current.id);
  return rows.find((view) => view.id === id) ?? null;
}

function SaveViewDialog({
  search,
  onClose,
}: {
  readonly search: string;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const { post } = usePost();
  const [name, setName] = useState("");
  const [unit, setUnit] = useState<"own" | "unit">("own");
  const save = useCommand("POST /api/views", {
    refreshes: ["GET /api/views"],
    onDone: (view) => {
      showToast({ kind: "done", text: say.viewSaved(view.name), action: null });
      onClose();
    },
  });
  const shares = post !== null && ["office", "head", "liaison"].includes(post.role);
  return (
    <Dialog
      title={say.saveView}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button
            kind="primary"
            busy={save.pending}
            disabled={name.trim() === ""}
            onPress={() =>
              save.give({
                body: {
                  page: PAGE,
                  name,
                  search,
                  unitId: unit === "unit" && post !== null ? post.unitId : null,
                },
              })
            }
          >
            {say.save}
          </Button>
        </>
      }
    >
      <ErrorLine error={save.error} />
      <TextField
        label={say.viewName}
        help={say.viewNameHelp}
        value={name}
        onChange={setName}
        maxLength={100}
        first
      />
      {shares ? (
        <RadioGroup
          label={say.viewFor}
          value={unit}
          onChange={setUnit}
          choices={[
            { value: "own", name: say.viewMine },
            { value: "unit", name: say.viewUnit(post.unitName) },
          ]}
        />
      ) : null}
    </Dialog>
  );
}
