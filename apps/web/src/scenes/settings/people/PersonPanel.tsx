import { Link } from "@tanstack/react-router";
import { Ellipsis, Plus } from "lucide-react";
import { useRef, useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { useMe } from "../../../session/use-me.ts";
import { words as sessionWords } from "../../../session/words.ts";
import { today } from "../../../state/clock.ts";
import { Button } from "../../../ui/Button.tsx";
import { DescriptionList } from "../../../ui/DescriptionList.tsx";
import { Drawer } from "../../../ui/Drawer.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Menu } from "../../../ui/Menu.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import { useUndoable } from "../../../ui/use-undoable.ts";
import { printNames } from "../names.ts";
import { useRefusal } from "../use-refusal.ts";
import {
  LeaveDialog,
  MovePerson,
  NameDialog,
  OversightDialog,
  PostDialog,
  TitleDialog,
} from "./PersonDialogs.tsx";
import { type Person, type PersonPost, personRefreshes, sortPosts } from "./person.ts";
import { words } from "./words.ts";

type Asking =
  | { readonly kind: "post" | "return" | "rename" | "oversight" | "leave" }
  | { readonly kind: "move" | "title"; readonly post: PersonPost };

/** One person beside the list. */
export function PersonPanel({
  personId,
  onClose,
}: {
  readonly personId: string;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const { data, error, refetch } = useCall("GET /api/people/:personId", { params: { personId } });
  if (error !== null && data?.id !== personId)
    return (
      <Drawer title={say.list} width={460} onClose={onClose}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Drawer>
    );
  if (data === undefined || data.id !== personId)
    return (
      <Drawer title={say.list} width={460} onClose={onClose}>
        <Skeleton />
      </Drawer>
    );
  return <PersonView person={data} onClose={onClose} />;
}

function PersonView({
  person,
  onClose,
}: {
  readonly person: Person;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const { roles } = useWords(sessionWords);
  const me = useMe();
  const undoable = useUndoable();
  const refused = useRefusal();
  const units = useCall("GET /api/units", { query: {} });
  const [asking, setAsking] = useState<Asking | null>(null);
  const [ending, setEnding] = useState<ReadonlySet<string>>(new Set());
  const end = useCommand("POST /api/people/:personId/posts/:postId/end", {
    refreshes: personRefreshes,
    onRefused: (error) => {
      refused(error);
      setEnding(new Set());
    },
  });
  const latest = useLatest(person);
  const { held, later, former } = sortPosts(person.posts, today());
  const current = [...held, ...later];
  const close = (): void => setAsking(null);
  const nameOf = (id: string): string =>
    units.data?.rows.find((unit) => unit.id === id)?.name ?? "…";
  const endPost = (post: PersonPost): void => {
    setEnding(new Set([...ending, post.id]));
    undoable(
      say.ended(person.name, post.unitName),
      () =>
        end.give({
          params: { personId: person.id, postId: post.id },
          body: { version: latest().version },
        }),
      () => setEnding((before) => new Set([...before].filter((id) => id !== post.id))),
    );
  };
  const gone = person.disabledAt !== null || current.length === 0;
  const leads = current.some(({ role }) => role === "leader");
  const own = person.id === me.personId;
  return (
    <Drawer
      title={person.name}
      width={460}
      head={person.disabledAt === null ? null : <Tag>{say.gone}</Tag>}
      onClose={onClose}
    >
      {person.mayChange ? (
        <div className="settings-actions">
          {gone ? (
            <Button kind="primary" onPress={() => setAsking({ kind: "return" })}>
              {say.comeBack}
            </Button>
          ) : (
            <>
              <Button
                icon={<Plus size={14} aria-hidden />}
                onPress={() => setAsking({ kind: "post" })}
              >
                {say.addPost}
              </Button>
              <Button onPress={() => setAsking({ kind: "rename" })}>{say.rename}</Button>
              <Button kind="danger" onPress={() => setAsking({ kind: "leave" })}>
                {say.leave}
              </Button>
            </>
          )}
        </div>
      ) : (
        <p className="settings-note">{own ? say.ownPosts : say.readOnly}</p>
      )}
      <DescriptionList
        items={[
          {
            key: "login",
            name: say.login,
            wide: true,
            value:
              person.login === null ? (
                person.seesLogin ? (
                  say.noAccount
                ) : (
                  "—"
                )
              ) : (
                <>
                  {person.login}
                  <Link
                    className="link settings-aside"
                    to="/settings/accounts"
                    search={{ account: person.id }}
                  >
                    {say.seeAccount}
                  </Link>
                </>
              ),
          },
        ]}
      />
      <section className="settings-section">
        <h3>{say.posts}</h3>
        {current.length === 0 ? <p className="settings-empty">{say.noPost}</p> : null}
        <ul className="settings-lines">
          {current.map((post) => (
            <li key={post.id} className={ending.has(post.id) ? "ending" : undefined}>
              <div className="grow">
                {post.unitName}
                {post.title === "" ? "" : ` ${post.title}`}
                <small>
                  {post.since > today() ? say.later(post.since) : say.from(post.since)}
                  {post.until === null ? "" : ` · ${say.between(post.since, post.until)}`}
                </small>
              </div>
              <Tag tone="primary">{roles[post.role]}</Tag>
              {person.mayChange && !ending.has(post.id) && !post.role.endsWith("Admin") ? (
                <Menu
                  label={`${post.unitName} ${say.posts}`}
                  trigger={<Ellipsis size={16} aria-hidden />}
                  items={[
                    [
                      {
                        key: "title",
                        name: say.changeTitle,
                        onPress: () => setAsking({ kind: "title", post }),
                      },
                      {
                        key: "move",
                        name: say.move,
                        onPress: () => setAsking({ kind: "move", post }),
                      },
                      ...(current.length > 1
                        ? [{ key: "end", name: say.end, onPress: () => endPost(post) }]
                        : []),
                    ],
                  ]}
                />
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      {leads || person.oversees.length > 0 || person.pairedWith.length > 0 ? (
        <section className="settings-section">
          <h3>
            {say.oversight}
            {person.mayChange && leads ? (
              <button
                type="button"
                className="link settings-aside"
                onClick={() => setAsking({ kind: "oversight" })}
              >
                {say.changeOversight}
              </button>
            ) : null}
          </h3>
          <ul className="settings-lines">
            <li>
              <span>{say.oversees}</span>
              <span className="grow">{printNames(person.oversees.map(nameOf)) || say.none}</span>
            </li>
            <li>
              <span>{say.pairedWith}</span>
              <span className="grow">{printNames(person.pairedWith.map(nameOf)) || say.none}</span>
            </li>
          </ul>
        </section>
      ) : null}
      {former.length === 0 ? null : (
        <section className="settings-section">
          <h3>{say.formerPosts}</h3>
          <ul className="settings-lines">
            {former.map((post) => (
              <li key={post.id} className="former">
                <div className="grow">
                  {post.unitName} {post.title}
                  <small>{say.between(post.since, post.until ?? "")}</small>
                </div>
                <Tag>{roles[post.role]}</Tag>
              </li>
            ))}
          </ul>
        </section>
      )}
      {asking === null ? null : <AskingDialog asking={asking} person={person} onClose={close} />}
    </Drawer>
  );
}

function AskingDialog({
  asking,
  person,
  onClose,
}: {
  readonly asking: Asking;
  readonly person: Person;
  readonly onClose: () => void;
}) {
  switch (asking.kind) {
    case "post":
      return <PostDialog person={person} back={false} onClose={onClose} />;
    case "return":
      return <PostDialog person={person} back onClose={onClose} />;
    case "rename":
      return <NameDialog person={person} onClose={onClose} />;
    case "oversight":
      return <OversightDialog person={person} onClose={onClose} />;
    case "leave":
      return <LeaveDialog person={person} onClose={onClose} />;
    case "move":
      return <MovePerson person={person} post={asking.post} onClose={onClose} />;
    case "title":
      return <TitleDialog person={person} post={asking.post} onClose={onClose} />;
  }
}

/** The value of the last drawing, for what is done seconds later. */
function useLatest<T>(value: T): () => T {
  const kept = useRef(value);
  kept.current = value;
  return () => kept.current;
}
