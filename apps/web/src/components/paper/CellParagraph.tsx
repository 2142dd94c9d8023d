import { memo } from "react";
import type { ParagraphView } from "../../checker/view.ts";
import { ParagraphText } from "./ParagraphText.tsx";
import { RestoreButton } from "./RestoreButton.tsx";
import { sameParagraph } from "./same-block.ts";

/** A paragraph in a cell of a table. */
export const CellParagraph = memo(
  function CellParagraph({ paragraph }: { readonly paragraph: ParagraphView }) {
    return (
      <div className="paper-cell">
        <RestoreButton paragraph={paragraph} />
        <ParagraphText paragraph={paragraph} />
      </div>
    );
  },
  (a, b) => sameParagraph(a.paragraph, b.paragraph),
);
