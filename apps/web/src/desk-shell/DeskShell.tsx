import { Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { lazyPart } from "../api/lazy-part.ts";
import { Banners } from "../app/Banners.tsx";
import { useWords } from "../language/use-words.ts";
import { QueueCorner } from "../report-queue/QueueCorner.tsx";
import { useWaitingCount } from "../scenes/home/use-waiting-count.ts";
import { PostSwitch } from "../session/PostSwitch.tsx";
import { useMe } from "../session/use-me.ts";
import { HeaderCorner } from "../ui/PageHeader.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import "./desk-shell.css";
import { Rail } from "./Rail.tsx";
import { words } from "./words.ts";

// The frame stands before the 300 KB of antd have come.
const DeskProvider = lazyPart(
  async () => (await import("../ui/desk/DeskProvider.tsx")).DeskProvider,
);

const corner = <PostSwitch />;

/** The frame of every page on a desk: the rail at the left, the page with its own head beside it. */
export function DeskShell() {
  const say = useWords(words);
  const me = useMe();
  const waiting = useWaitingCount();
  return (
    <div className="desk">
      <a className="desk-skip" href="#page">
        {say.skip}
      </a>
      <Rail waiting={waiting} />
      <div className="desk-main">
        <Banners demo={me.demo} />
        <main id="page" className="desk-page" tabIndex={-1}>
          <HeaderCorner value={corner}>
            <Suspense fallback={<Skeleton />}>
              <DeskProvider>
                <Suspense fallback={<Skeleton />}>
                  <Outlet />
                </Suspense>
              </DeskProvider>
            </Suspense>
          </HeaderCorner>
        </main>
        <QueueCorner personId={me.personId} />
      </div>
    </div>
  );
}
