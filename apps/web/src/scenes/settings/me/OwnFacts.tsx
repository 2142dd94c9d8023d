import { useWords } from "../../../language/use-words.ts";
import { postKey, usePost } from "../../../session/post-store.ts";
import { useMe } from "../../../session/use-me.ts";
import { words as sessionWords } from "../../../session/words.ts";
import { Tag } from "../../../ui/Tag.tsx";
import { words } from "./words.ts";

/** Who one is here, with the posts; who holds several chooses the one to act in. */
export function OwnFacts() {
  const say = useWords(words);
  const { roles } = useWords(sessionWords);
  const me = useMe();
  const { post: chosen, posts, choose } = usePost();
  return (
    <section className="own-section">
      <div className="own-person">
        <span className="avatar" aria-hidden>
          {me.name.slice(0, 1)}
        </span>
        <div>
          <strong>{me.name}</strong>
          <small>
            {me.login} · {me.institution}
          </small>
        </div>
      </div>
      <h2>{say.posts}</h2>
      {posts.length === 0 ? <p className="own-help">{say.noPost}</p> : null}
      <ul className="settings-lines">
        {posts.map((post) => {
          const mine = chosen !== null && postKey(post) === postKey(chosen);
          return (
            <li key={`${postKey(post)} ${post.title}`}>
              <label className="own-post">
                {posts.length > 1 ? (
                  <input type="radio" name="post" checked={mine} onChange={() => choose(post)} />
                ) : null}
                <span className="grow">
                  {post.unitName}
                  {post.title === "" ? "" : ` ${post.title}`}
                  {mine && posts.length > 1 ? <small>{say.actingAs}</small> : null}
                </span>
                <Tag tone={mine ? "primary" : "plain"}>{roles[post.role]}</Tag>
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
