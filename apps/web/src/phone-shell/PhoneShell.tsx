import { Link, Outlet } from "@tanstack/react-router";
import { ChartPie, House, ListChecks, UserRound } from "lucide-react";
import { Suspense } from "react";
import { Banners } from "../app/Banners.tsx";
import { useWords } from "../language/use-words.ts";
import { QueueCorner } from "../report-queue/QueueCorner.tsx";
import { useMe } from "../session/use-me.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import "./phone-shell.css";
import { words } from "./words.ts";

const tabs = [
  { key: "home", to: "/", Icon: House },
  { key: "duties", to: "/duties", Icon: ListChecks },
  { key: "board", to: "/board", Icon: ChartPie },
  { key: "me", to: "/settings/me", Icon: UserRound },
] as const;

/** The frame on a phone: the page, and four tabs under the thumb. */
export function PhoneShell() {
  const say = useWords(words);
  const me = useMe();
  return (
    <div className="phone-shell">
      <Banners demo={me.demo} />
      <main className="phone-page">
        <Suspense fallback={<Skeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <QueueCorner personId={me.personId} />
      <nav className="shell-tabs" aria-label={say.navigation}>
        {tabs.map(({ key, to, Icon }) => (
          <Link key={key} to={to} activeOptions={{ exact: to === "/" }}>
            <Icon size={20} strokeWidth={1.8} aria-hidden />
            {say[key]}
          </Link>
        ))}
      </nav>
    </div>
  );
}
