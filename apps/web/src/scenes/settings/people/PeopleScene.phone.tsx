import { useNavigate, useSearch } from "@tanstack/react-router";
import { useRows } from "../../../api/use-rows.ts";
import { useWords } from "../../../language/use-words.ts";
import { PhoneHeader } from "../../../phone-shell/PhoneHeader.tsx";
import { words as sessionWords } from "../../../session/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { Tag } from "../../../ui/Tag.tsx";
import { SearchBox } from "../SearchBox.tsx";
import "../settings.css";
import "../phone-list.css";
import { words as pageWords } from "../words.ts";
import { words } from "./words.ts";

/** People on a phone: who is what where. */
export function PeopleScene() {
  const say = useWords(words);
  const { pages, more } = useWords(pageWords);
  const { roles } = useWords(sessionWords);
  const navigate = useNavigate();
  const { text = "" } = useSearch({ from: "/signed-in/settings/people" });
  const people = useRows("GET /api/people", { query: text === "" ? {} : { text } });
  return (
    <>
      <PhoneHeader title={pages.people} back />
      <div className="phone-list-search">
        <SearchBox
          label={say.search}
          value={text}
          onChange={(typed) =>
            void navigate({
              to: "/settings/people",
              search: typed === "" ? {} : { text: typed },
              replace: true,
            })
          }
        />
      </div>
      {people.error !== null && people.rows.length === 0 ? (
        <ErrorState error={people.error} onRetry={people.reload} />
      ) : people.loading ? (
        <Skeleton />
      ) : people.rows.length === 0 ? (
        <EmptyState title={say.nothing} help={say.nothingHelp} />
      ) : (
        <ul className="phone-list">
          {people.rows.map(({ id, name, posts }) => (
            <li key={id}>
              <span className="grow">
                {name}
                {posts.map((post) => (
                  <small key={post.id}>
                    {post.unitName} {post.title}
                  </small>
                ))}
              </span>
              {posts[0] === undefined ? null : <Tag>{roles[posts[0].role]}</Tag>}
            </li>
          ))}
        </ul>
      )}
      {people.more ? (
        <div className="phone-list-more">
          <Button busy={people.loadingMore} onPress={people.loadMore}>
            {more}
          </Button>
        </div>
      ) : null}
    </>
  );
}
