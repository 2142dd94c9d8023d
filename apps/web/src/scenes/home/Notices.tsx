import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useCommand } from "../../api/use-command.ts";
import { type RowOf, useRows } from "../../api/use-rows.ts";
import { useWords } from "../../language/use-words.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { timeOfMoment } from "../duties/moments.ts";
import "./notices.css";
import { noticeNote, noticeText, noticeWords } from "./notice-words.ts";
import { words } from "./words.ts";

type Notice = RowOf<"GET /api/notices">;

const FEW = 12;
/** As many as one call marks. */
const MOST = 200;

/** What one was told, newest first; what is not read yet bears a mark, and loses it when it is opened. */
export function Notices({ onOpen }: { readonly onOpen?: () => void }) {
  const say = useWords(words);
  const notices = useRows("GET /api/notices", { query: { limit: FEW } });
  const read = useCommand("POST /api/notices/read", {
    refreshes: ["GET /api/notices", "GET /api/inbox"],
  });
  const unread = notices.rows.filter((notice) => !notice.read).map(({ id }) => id);
  const open = (notice: Notice): void => {
    if (!notice.read) read.give({ body: { ids: [notice.id] } });
    onOpen?.();
  };
  return (
    <section className="notices" aria-label={say.notices}>
      <div className="notices-head">
        <h2>{say.notices}</h2>
        {unread.length === 0 ? null : (
          <Button
            kind="quiet"
            busy={read.pending}
            onPress={() => read.give({ body: { ids: unread.slice(0, MOST) } })}
          >
            {say.readAll}
          </Button>
        )}
      </div>
      {notices.error !== null && notices.rows.length === 0 ? (
        <ErrorState error={notices.error} onRetry={notices.reload} />
      ) : notices.loading ? (
        <Skeleton lines={4} />
      ) : notices.rows.length === 0 ? (
        <p className="notices-none">{say.noNotices}</p>
      ) : (
        <ul>
          {notices.rows.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} onOpen={() => open(notice)} />
          ))}
        </ul>
      )}
      {notices.more ? (
        <Button kind="quiet" busy={notices.loadingMore} onPress={notices.loadMore}>
          {say.moreNotices}
        </Button>
      ) : null}
    </section>
  );
}

function NoticeLine({ notice, onOpen }: { readonly notice: Notice; readonly onOpen: () => void }) {
  const say = useWords(words);
  const text = useWords(noticeWords);
  const note = noticeNote(notice.args);
  return (
    <li className={notice.read ? undefined : "unread"}>
      <NoticeLink notice={notice} onOpen={onOpen}>
        <span className="notice-text">
          {noticeText(notice, text)}
          {notice.read ? null : <span className="visually-hidden">{say.unreadMark}</span>}
        </span>
        {notice.taskText === null ? null : <span className="notice-note">{notice.taskText}</span>}
        {note === null ? null : <span className="notice-note">{note}</span>}
        <time className="number" dateTime={notice.at}>
          {timeOfMoment(notice.at)}
        </time>
      </NoticeLink>
    </li>
  );
}

function NoticeLink({
  notice: { kind, dutyId, planId },
  onOpen,
  children,
}: {
  readonly notice: Notice;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}) {
  if (dutyId !== null)
    return (
      <Link to="/duties/$dutyId" params={{ dutyId }} onClick={onOpen}>
        {children}
      </Link>
    );
  if (planId === null)
    return (
      <button type="button" onClick={onOpen}>
        {children}
      </button>
    );
  if (kind === "plan.dispatched")
    return (
      <Link to="/duties" search={{ scope: "held", planId }} onClick={onOpen}>
        {children}
      </Link>
    );
  return (
    <Link to="/plans/$planId" params={{ planId }} onClick={onOpen}>
      {children}
    </Link>
  );
}
