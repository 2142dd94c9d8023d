import { Link, Outlet } from "@tanstack/react-router";
import { useWords } from "../../language/use-words.ts";
import { useMe } from "../../session/use-me.ts";
import { settingsPagesOf } from "./settings-pages.ts";
import "./settings.css";
import { words } from "./words.ts";

/** `/settings`: the list of its pages at the left, the page beside it. */
export function SettingsScene() {
  const say = useWords(words);
  const me = useMe();
  return (
    <div className="settings">
      <nav className="settings-nav" aria-label={say.settings}>
        <p>{say.settings}</p>
        {settingsPagesOf(me).map(({ key, to }) => (
          <Link key={key} to={to}>
            {say.pages[key]}
          </Link>
        ))}
      </nav>
      <div className="settings-page">
        <Outlet />
      </div>
    </div>
  );
}
