import { useRef } from "react";
import { useWords } from "../../language/use-words.ts";
import { usePost } from "../../session/post-store.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { BoardBrief } from "./BoardBrief.tsx";
import "./home.css";
import { Notices } from "./Notices.tsx";
import { oversees } from "./oversees.ts";
import { useLineKeys } from "./use-line-keys.ts";
import { WaitingLists } from "./WaitingLists.tsx";
import { words } from "./words.ts";

/** `/`: what waits for one, what one was told, and for who oversees others what is red. */
export function HomeScene() {
  const say = useWords(words);
  const { post } = usePost();
  const page = useRef<HTMLDivElement>(null);
  useLineKeys(page, ".waiting-open");
  return (
    <>
      <PageHeader title={say.title} note={say.keys} />
      <div ref={page} className="home">
        <div className="home-main">
          <WaitingLists />
        </div>
        <div className="home-side">
          {oversees(post) ? (
            <div className="waiting">
              <BoardBrief most={5} />
            </div>
          ) : null}
          <Notices />
        </div>
      </div>
    </>
  );
}
