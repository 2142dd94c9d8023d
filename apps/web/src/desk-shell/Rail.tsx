import { Link } from "@tanstack/react-router";
import { ChartPie, FileText, House, ListChecks, Settings } from "lucide-react";
import { ProductMark } from "../components/start/ProductMark.tsx";
import { useWords } from "../language/use-words.ts";
import { countLabel } from "../scenes/home/waiting-lists.ts";
import { AccountMenu } from "../session/AccountMenu.tsx";
import { isAdministrator } from "../session/administrator.ts";
import { useMe } from "../session/use-me.ts";
import { words } from "./words.ts";

const pages = [
  { key: "home", to: "/", Icon: House },
  { key: "plans", to: "/plans", Icon: FileText },
  { key: "duties", to: "/duties", Icon: ListChecks },
  { key: "board", to: "/board", Icon: ChartPie },
] as const;

/** The rail at the left: a sign and two characters a page; settings and oneself at its foot. */
export function Rail({ waiting = 0 }: { readonly waiting?: number }) {
  const say = useWords(words);
  const me = useMe();
  return (
    <nav className="rail" aria-label={say.navigation}>
      <ProductMark size={32} />
      {isAdministrator(me)
        ? null
        : pages.map(({ key, to, Icon }) => (
            <Link key={key} to={to} activeOptions={{ exact: to === "/" }} className="rail-link">
              <span className="rail-icon">
                <Icon size={18} strokeWidth={1.8} aria-hidden />
                {key === "home" && waiting > 0 ? (
                  <span className="rail-count number" title={say.waiting(countLabel(waiting))}>
                    {waiting > 99 ? "99+" : waiting}
                    <span className="visually-hidden">{say.waiting(countLabel(waiting))}</span>
                  </span>
                ) : null}
              </span>
              {say[key]}
            </Link>
          ))}
      <div className="rail-space" />
      <Link to="/settings" className="rail-link">
        <span className="rail-icon">
          <Settings size={18} strokeWidth={1.8} aria-hidden />
        </span>
        {say.settings}
      </Link>
      <AccountMenu />
    </nav>
  );
}
