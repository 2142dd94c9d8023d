import { useNavigate } from "@tanstack/react-router";
import { Languages, LogOut, UserRound } from "lucide-react";
import { useLanguage } from "../language/language-store.ts";
import { useWords } from "../language/use-words.ts";
import { Menu } from "../ui/Menu.tsx";
import "./session.css";
import { signOut } from "./sign-out.ts";
import { useMe } from "./use-me.ts";
import { words } from "./words.ts";

/** One's own corner: the first character of the name, and behind it account, language, sign-out. */
export function AccountMenu() {
  const say = useWords(words);
  const me = useMe();
  const navigate = useNavigate();
  const { language, setLanguage } = useLanguage();
  return (
    <Menu
      label={`${me.name}，${say.menu}`}
      align="left"
      trigger={<span className="avatar">{me.name.slice(0, 1)}</span>}
      items={[
        [
          {
            key: "account",
            name: me.name,
            note: me.login,
            icon: <UserRound size={16} />,
            onPress: () => void navigate({ to: "/settings/me" }),
          },
        ],
        [
          {
            key: "language",
            name: say.otherLanguage,
            icon: <Languages size={16} />,
            onPress: () => setLanguage(language === "zh" ? "en" : "zh"),
          },
          {
            key: "out",
            name: say.signOut,
            icon: <LogOut size={16} />,
            onPress: () => void signOut(),
          },
        ],
      ]}
    />
  );
}
