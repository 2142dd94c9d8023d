import { useEffect } from "react";
import { CompareView } from "../../components/compare/CompareView.tsx";
import { DesktopLayout } from "../../components/shell/DesktopLayout.tsx";
import { PhoneLayout } from "../../components/shell/PhoneLayout.tsx";
import { useNarrow } from "../../components/shell/use-narrow.ts";
import { StartScreen } from "../../components/start/StartScreen.tsx";
import { useCheck } from "../../state/check-store.ts";
import { openSample } from "../../state/samples.ts";

/** `/try`: a plan is dropped, checked and taken away again; nothing leaves the machine. */
export function TryScene() {
  const phase = useCheck((state) => state.phase);
  const language = useCheck((state) => state.language);
  const narrow = useNarrow();

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);

  useEffect(() => {
    const sample = new URLSearchParams(location.search).get("sample");
    if (sample === null) void useCheck.getState().reopen();
    else void openSample(sample);
  }, []);

  if (phase.kind !== "ready") return <StartScreen />;
  return (
    <>
      {narrow ? <PhoneLayout /> : <DesktopLayout />}
      <CompareView />
    </>
  );
}
