import { Bell } from "lucide-react";
import { Suspense, useState } from "react";
import { lazyPart } from "../../api/lazy-part.ts";
import { useCall } from "../../api/use-call.ts";
import { useWords } from "../../language/use-words.ts";
import { PhoneHeader } from "../../phone-shell/PhoneHeader.tsx";
import { usePost } from "../../session/post-store.ts";
import { oversees } from "./oversees.ts";
import "./home-phone.css";
import { WaitingLists } from "./WaitingLists.tsx";
import { words } from "./words.ts";

const NoticeSheet = lazyPart(async () => (await import("./NoticeSheet.tsx")).NoticeSheet);
const BoardBrief = lazyPart(async () => (await import("./BoardBrief.tsx")).BoardBrief);

/** `/` on a phone: what waits for one; what one was told is behind the bell. */
export function HomeScene() {
  const say = useWords(words);
  const { post } = usePost();
  const { data } = useCall("GET /api/inbox", {});
  const [open, setOpen] = useState(false);
  const unread = data?.unread ?? 0;
  const count = unread > 99 ? "99+" : String(unread);
  const label = unread === 0 ? say.notices : `${say.notices}，${say.unread(count)}`;
  return (
    <>
      <PhoneHeader title={say.title}>
        <button type="button" className="bell" aria-label={label} onClick={() => setOpen(true)}>
          <Bell size={22} strokeWidth={1.8} aria-hidden />
          {unread === 0 ? null : <span className="bell-count number">{count}</span>}
        </button>
      </PhoneHeader>
      <WaitingLists />
      {oversees(post) ? (
        <div className="waiting">
          <Suspense fallback={null}>
            <BoardBrief most={5} />
          </Suspense>
        </div>
      ) : null}
      {open ? (
        <Suspense fallback={null}>
          <NoticeSheet onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
