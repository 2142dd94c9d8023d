import { ChevronDown } from "lucide-react";
import { useWords } from "../language/use-words.ts";
import { Menu } from "../ui/Menu.tsx";
import { postKey, usePost } from "./post-store.ts";
import "./session.css";
import { words } from "./words.ts";

/** The post that one acts in; who holds several switches here, and never needs a second account. */
export function PostSwitch() {
  const say = useWords(words);
  const { post, posts, choose } = usePost();
  if (post === null) return null;
  const label = (
    <span className="post-words">
      <span className="post-unit">{post.unitName}</span>
      <span className="post-role">{post.title === "" ? say.roles[post.role] : post.title}</span>
    </span>
  );
  if (posts.length === 1) return <div className="post">{label}</div>;
  return (
    <div className="post">
      <Menu
        label={say.posts}
        worded
        trigger={
          <>
            {label}
            <ChevronDown size={14} />
          </>
        }
        items={[
          posts.map((each) => ({
            key: postKey(each),
            name: each.unitName,
            note: [say.roles[each.role], each.title].filter((word) => word !== "").join(" · "),
            chosen: postKey(each) === postKey(post),
            onPress: () => choose(each),
          })),
        ]}
      />
    </div>
  );
}
