import { useEffect } from "react";
import { usePaper } from "../../../components/paper/paper-store.ts";
import { usePane } from "../../../components/tasks/pane-state.ts";
import { usePlan } from "../use-plan.ts";
import { CommentBubble } from "./CommentBubble.tsx";
import { RemarkAction } from "./RemarkAction.tsx";
import { useRemarking } from "./use-comments.ts";

/** Puts remarks into the margin of the paper, and a button to remark on marked words. `tab`: the list stands in a tab. */
export function usePaperComments(list: "tab" | "beside"): void {
  const { drafting } = usePlan();
  const drafted = drafting !== null;
  useEffect(() => {
    if (!drafted) return;
    usePaper.setState({ extras: { Margin: CommentBubble, WordsAction: RemarkAction } });
    return () => {
      usePaper.setState({ extras: null });
      useRemarking.setState({ place: null, paragraph: null });
    };
  }, [drafted]);
  const asked = useRemarking((state) => state.place !== null || state.paragraph !== null);
  useEffect(() => {
    if (asked && list === "tab") usePane.setState({ tab: "comments" });
  }, [asked, list]);
}
