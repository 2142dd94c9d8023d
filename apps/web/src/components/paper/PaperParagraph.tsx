import { memo } from "react";
import type { ParagraphView } from "../../checker/view.ts";
import { PaperMargin } from "./PaperMargin.tsx";
import { ParagraphText } from "./ParagraphText.tsx";
import { RestoreButton } from "./RestoreButton.tsx";
import { SelectionBand } from "./SelectionBand.tsx";
import { sameParagraph } from "./same-block.ts";
import { TaskBubble } from "./TaskBubble.tsx";

interface Props {
  readonly paragraph: ParagraphView;
  /** The red rule stands under it. */
  readonly rule: boolean;
  readonly first: boolean;
}

/** A paragraph across the whole paper: its number in the left margin, its words, its count of tasks at the right. */
export const PaperParagraph = memo(
  function PaperParagraph({ paragraph, rule, first }: Props) {
    const { key, no, role } = paragraph;
    return (
      <div className={`paper-row row-${role}`}>
        <SelectionBand paragraph={paragraph} />
        {no !== null && (
          <span className="paper-number number" aria-hidden="true">
            {no}
          </span>
        )}
        <RestoreButton paragraph={paragraph} />
        <ParagraphText paragraph={paragraph} first={first} />
        <TaskBubble paragraph={key} no={no} tasks={paragraph.tasks} />
        <PaperMargin paragraph={key} no={no} />
        {rule && <div className="paper-rule" aria-hidden="true" />}
      </div>
    );
  },
  (a, b) => a.rule === b.rule && a.first === b.first && sameParagraph(a.paragraph, b.paragraph),
);
