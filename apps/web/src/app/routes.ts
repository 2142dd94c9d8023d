import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, Outlet, redirect } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { readBoardSearch } from "../scenes/board/board-search.ts";
import { readDutySearch } from "../scenes/duties/duty-search.ts";
import { readPlanSearch, readPlansSearch } from "../scenes/plans/plan-search.ts";
import { firstSettingsPage } from "../scenes/settings/settings-pages.ts";
import {
  readAccountsSearch,
  readOpenSearch,
  readPeopleSearch,
  readRecordSearch,
  readUnitsSearch,
} from "../scenes/settings/settings-search.ts";
import { isAdministrator } from "../session/administrator.ts";
import { enter } from "../session/enter.ts";
import type { deskScenes } from "./desk-scenes.ts";
import type { phoneScenes } from "./phone-scenes.ts";
import { Root } from "./Root.tsx";
import { scene } from "./scene.tsx";
import type { SearchTexts } from "./search-text.ts";

/** What routes are given before they open. */
export interface RouteContext {
  readonly client: QueryClient;
}

/** Fetches a page of the desk, and first the list of them, which phones never do. */
const desk = (name: keyof typeof deskScenes) => (): Promise<ComponentType> =>
  import("./desk-scenes.ts").then((it) => it.deskScenes[name]());

/** The same for the pages of a phone that nobody opens it for. */
const phone = (name: keyof typeof phoneScenes) => (): Promise<ComponentType> =>
  import("./phone-scenes.ts").then((it) => it.phoneScenes[name]());

const root = createRootRouteWithContext<RouteContext>()({ component: Root });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: ({ back }: SearchTexts) => (typeof back === "string" ? { back } : {}),
  component: scene(phone("signIn")),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: "/set-up",
  validateSearch: ({ token }: SearchTexts) => (typeof token === "string" ? { token } : {}),
  component: scene(desk("setUp")),
});

/** All that needs somebody to be signed in; who is not goes to the sign-in page and comes back. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    const me = await enter(context.client);
    if (me?.stage === "full") return { me };
    redirect({ to: "/sign-in", search: { back: location.href }, replace: true, throw: true });
    throw new Error("redirect() throws by itself");
  },
  component: scene(desk("shell"), () =>
    import("../phone-shell/PhoneShell.tsx").then((it) => it.PhoneShell),
  ),
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: "/",
  beforeLoad: ({ context }) => {
    if (isAdministrator(context.me)) redirect({ to: "/settings", replace: true, throw: true });
  },
  component: scene(desk("home"), () =>
    import("../scenes/home/HomeScene.phone.tsx").then((it) => it.HomeScene),
  ),
});

const plans = createRoute({
  getParentRoute: () => signedIn,
  path: "/plans",
  validateSearch: readPlansSearch,
  component: scene(desk("plans"), phone("plans")),
});

const plan = createRoute({
  getParentRoute: () => signedIn,
  path: "/plans/$planId",
  validateSearch: readPlanSearch,
  component: scene(desk("plan"), phone("plan")),
});

const duties = createRoute({
  getParentRoute: () => signedIn,
  path: "/duties",
  validateSearch: readDutySearch,
  component: scene(desk("duties"), () =>
    import("../scenes/duties-phone/DutiesScene.phone.tsx").then((it) => it.DutiesScene),
  ),
});

const dutyReports = createRoute({
  getParentRoute: () => signedIn,
  path: "/duties/reports",
  component: scene(desk("dutyReports")),
});

const duty = createRoute({
  getParentRoute: () => signedIn,
  path: "/duties/$dutyId",
  component: scene(desk("duty"), () =>
    import("../scenes/duties-phone/DutyScene.phone.tsx").then((it) => it.DutyScene),
  ),
});

const board = createRoute({
  getParentRoute: () => signedIn,
  path: "/board",
  validateSearch: readBoardSearch,
  component: scene(desk("board"), phone("board")),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: "/settings",
  component: scene(desk("settings"), () => Promise.resolve(Outlet)),
});

const settingsStart = createRoute({
  getParentRoute: () => settings,
  path: "/",
  beforeLoad: ({ context }) => {
    redirect({ to: firstSettingsPage(context.me), replace: true, throw: true });
  },
});

const ownSettings = createRoute({
  getParentRoute: () => settings,
  path: "/me",
  component: scene(desk("me"), phone("me")),
});

const noSearch = () => ({});

const settingsPage = <const P extends string, S extends object>(
  path: P,
  validateSearch: (search: SearchTexts) => S,
  load: () => Promise<ComponentType>,
  narrow: () => Promise<ComponentType> = phone("deskOnly"),
) =>
  createRoute({
    getParentRoute: () => settings,
    path,
    validateSearch,
    component: scene(load, narrow),
  });

const settingsPages = [
  settingsStart,
  ownSettings,
  settingsPage("/units", readUnitsSearch, desk("units"), phone("units")),
  settingsPage("/people", readPeopleSearch, desk("people"), phone("people")),
  settingsPage("/unit-sets", readOpenSearch, desk("unitSets")),
  settingsPage("/workgroups", readOpenSearch, desk("workgroups")),
  settingsPage("/accounts", readAccountsSearch, desk("accounts")),
  settingsPage("/views", noSearch, desk("views")),
  settingsPage("/system", noSearch, desk("system")),
  settingsPage("/record", readRecordSearch, desk("record"), phone("record")),
] as const;

/** All pages, as a tree. A new page is a route here and a scene in `scenes/`. */
export const routeTree = root.addChildren([
  signIn,
  setUp,
  signedIn.addChildren([
    home,
    plans,
    plan,
    duties,
    dutyReports,
    duty,
    board,
    settings.addChildren(settingsPages),
  ]),
]);
