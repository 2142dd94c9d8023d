import { legacyLogicalPropertiesTransformer, StyleProvider } from "@ant-design/cssinjs";
import { App, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import type { ReactNode } from "react";
import { useLanguage } from "../../language/language-store.ts";
import { deskTheme } from "./desk-theme.ts";

/**
 * What antd needs around it: our colours, the language, and styles that Chromium 86 understands. Its own messages and
 * dialogs are not used; ours are `showToast` and `Dialog`.
 */
export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const language = useLanguage((state) => state.language);
  dayjs.locale(language === "zh" ? "zh-cn" : "en");
  return (
    <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider
        locale={language === "zh" ? zhCN : enUS}
        theme={deskTheme}
        button={{ autoInsertSpace: false }}
        componentSize="middle"
        virtual
      >
        <App component={false}>{children}</App>
      </ConfigProvider>
    </StyleProvider>
  );
}
