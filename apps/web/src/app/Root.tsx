import { Outlet } from "@tanstack/react-router";
import { Suspense, useEffect } from "react";
import { askBeforeLeaving } from "../api/ask-before-leaving.ts";
import { anyDeferred, doDeferred } from "../api/deferred.ts";
import { useLanguage } from "../language/language-store.ts";
import { SignInAgain } from "../session/SignInAgain.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { ToastHost } from "../ui/ToastHost.tsx";
import { PartNotice } from "./PartNotice.tsx";

/** What every page stands in: its language, toasts, the question for the password when a session has ended. */
export function Root() {
  const language = useLanguage((state) => state.language);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent): void => {
      if (!anyDeferred()) return;
      doDeferred();
      // What was just sent is on its way: the browser asks before it cuts that off.
      askBeforeLeaving(event);
    };
    const hide = (): void => {
      if (document.visibilityState === "hidden") doDeferred();
    };
    addEventListener("beforeunload", leave);
    document.addEventListener("visibilitychange", hide);
    return () => {
      removeEventListener("beforeunload", leave);
      document.removeEventListener("visibilitychange", hide);
    };
  }, []);
  return (
    <>
      <PartNotice />
      <Suspense fallback={<Skeleton />}>
        <Outlet />
      </Suspense>
      <SignInAgain />
      <ToastHost />
    </>
  );
}
