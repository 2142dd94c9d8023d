import type { Answer } from "@luoshi/server/contract/client";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { patchAnswers } from "../../../api/patch-answers.ts";
import { useCall } from "../../../api/use-call.ts";
import { useCommand } from "../../../api/use-command.ts";
import { parseSearch } from "../../../app/search-text.ts";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/desk/Form.tsx";
import { TextInput } from "../../../ui/desk/TextInput.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { PageHeader } from "../../../ui/PageHeader.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { useUndoable } from "../../../ui/use-undoable.ts";
import { readDutySearch } from "../../duties/duty-search.ts";
import { DialogForm } from "../DialogForm.tsx";
import { useRefusal } from "../use-refusal.ts";
import { words as pageWords } from "../words.ts";
import { words } from "./words.ts";

type View = Answer<"GET /api/views">["rows"][number];

const refreshes = ["GET /api/views"] as const;

/** `/settings/views`: filters kept under a name, one's own and those of one's units. */
export function ViewsScene() {
  const say = useWords(words);
  const { pages } = useWords(pageWords);
  const navigate = useNavigate();
  const client = useQueryClient();
  const undoable = useUndoable();
  const refused = useRefusal();
  const [renaming, setRenaming] = useState<View | null>(null);
  const { data, error, isPending, refetch } = useCall("GET /api/views", {
    query: { page: "duties" },
  });
  const drop = useCommand("DELETE /api/views/:viewId", { refreshes, onRefused: refused });
  const remove = (view: View): void => {
    const restore = patchAnswers(client, "GET /api/views", ({ rows }) => ({
      rows: rows.filter(({ id }) => id !== view.id),
    }));
    undoable(say.removed(view.name), () => drop.give({ params: { viewId: view.id } }), restore);
  };
  const open = ({ search }: View): void =>
    void navigate({ to: "/duties", search: readDutySearch(parseSearch(search)) });
  const rows = data?.rows ?? [];
  return (
    <>
      <PageHeader title={pages.views} note={say.help} />
      {error !== null && data === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Skeleton />
      ) : rows.length === 0 ? (
        <EmptyState title={say.empty} help={say.emptyHelp}>
          <Button kind="primary" onPress={() => void navigate({ to: "/duties" })}>
            {say.toDuties}
          </Button>
        </EmptyState>
      ) : (
        <ul className="settings-lines settings-wide">
          {rows.map((view) => (
            <li key={view.id}>
              <span className="grow">
                <button type="button" className="link" onClick={() => open(view)}>
                  {view.name}
                </button>
                <small>{say.pages.duties}</small>
              </span>
              <Tag tone={view.unitId === null ? "plain" : "primary"}>
                {view.unitId === null ? say.own : view.own ? say.shared : say.sharedByOthers}
              </Tag>
              {view.own ? (
                <>
                  <Button onPress={() => setRenaming(view)}>{say.rename}</Button>
                  <Button kind="danger" onPress={() => remove(view)}>
                    {say.remove}
                  </Button>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {renaming === null ? null : <RenameView view={renaming} onClose={() => setRenaming(null)} />}
    </>
  );
}

function RenameView({ view, onClose }: { readonly view: View; readonly onClose: () => void }) {
  const say = useWords(words);
  const change = useCommand("PUT /api/views/:viewId", {
    refreshes,
    onDone: ({ name }) => {
      showToast({ kind: "done", text: say.renamed(name), action: null });
      onClose();
    },
  });
  return (
    <DialogForm<{ readonly name: string }>
      title={say.rename}
      width={420}
      initial={{ name: view.name }}
      error={change.error}
      busy={change.pending}
      action={say.save}
      onSubmit={({ name }) =>
        change.give({
          params: { viewId: view.id },
          body: { version: view.version, name, search: view.search },
        })
      }
      onClose={onClose}
    >
      <Field name="name" label={say.name} required requiredText={say.nameMissing}>
        <TextInput maxLength={100} />
      </Field>
    </DialogForm>
  );
}
