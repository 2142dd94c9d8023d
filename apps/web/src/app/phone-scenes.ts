import type { ComponentType } from "react";

/**
 * The pages of a phone but those that a message or the icon opens, which are the workbench, the duties and one duty:
 * `phoneScenes.board()` fetches one. A file of its own for the same reason as desk-scenes.ts.
 */
export const phoneScenes = {
  signIn: () => import("../scenes/sign-in/SignInScene.tsx").then((it) => it.SignInScene),
  plans: () => import("../scenes/plans/PlansScene.phone.tsx").then((it) => it.PlansScene),
  plan: () => import("../scenes/plans/PlanScene.phone.tsx").then((it) => it.PlanScene),
  board: () => import("../scenes/board/BoardScene.phone.tsx").then((it) => it.BoardScene),
  me: () => import("../scenes/settings/me/OwnScene.phone.tsx").then((it) => it.OwnScene),
  deskOnly: () => import("../scenes/settings/DeskOnly.phone.tsx").then((it) => it.DeskOnly),
  units: () => import("../scenes/settings/units/UnitsScene.phone.tsx").then((it) => it.UnitsScene),
  people: () =>
    import("../scenes/settings/people/PeopleScene.phone.tsx").then((it) => it.PeopleScene),
  record: () =>
    import("../scenes/settings/record/RecordScene.phone.tsx").then((it) => it.RecordScene),
} as const satisfies Readonly<Record<string, () => Promise<ComponentType>>>;
