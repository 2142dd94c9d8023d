import { useEffect } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { FollowSelection } from "./FollowSelection.tsx";
import { PaperParagraph } from "./PaperParagraph.tsx";
import { PaperTable } from "./PaperTable.tsx";
import { handlePaperKey } from "./paper-keys.ts";
import { handleClick, handleDoubleClick, handleFocus, handlePointerOver } from "./paper-pointer.ts";
import "./paper-print.css";
import { usePaper } from "./paper-store.ts";
import "./paper-table.css";
import "./paper-text.css";
import "./paper-words.css";
import { ruleAfter } from "./title-block.ts";
import { useGrowing } from "./use-growing.ts";
import { WordsBar } from "./WordsBar.tsx";
import { words } from "./words.ts";

interface Props {
  /** For a phone: larger type, narrow margins, no tools in them. */
  readonly compact?: boolean;
}

/** The document on its sheet, in what it scrolls in: all blocks, without tools. */
export function PaperText({ compact = false }: Props) {
  const t = useWords(words);
  const blocks = useCheck((state) => state.view?.blocks);
  const shown = usePaper((state) => state.shown);
  const zoom = usePaper((state) => state.zoom);
  const drawn = useGrowing(blocks?.length ?? 0);

  // Another document: nothing of the last one's is under way.
  useEffect(() => {
    const { edit, setCurrent, closeFind, hover } = usePaper.getState();
    return () => {
      edit(null);
      setCurrent(null);
      closeFind();
      hover(null);
    };
  }, []);

  if (blocks === undefined) return null;
  const rule = ruleAfter(blocks);
  const first = blocks.find((block) => block.kind === "paragraph" && block.role !== "blank");
  const masthead = blocks.some((block) => block.kind === "paragraph" && block.role === "masthead");
  const names = [
    "paper-sheet",
    compact && "compact",
    masthead && "with-masthead",
    !shown.owner && "no-owner",
    !shown.deadline && "no-deadline",
    !shown.quota && "no-quota",
  ];
  return (
    <div id="paper-scroll" className="paper-scroll">
      <article
        className={names.filter(Boolean).join(" ")}
        data-paper=""
        data-zoom={compact ? undefined : zoom}
        lang="zh-CN"
        aria-label={t.paper}
        onClick={handleClick}
        onDoubleClick={handleDoubleClick}
        onFocus={handleFocus}
        onKeyDown={handlePaperKey}
        onPointerOver={handlePointerOver}
        onPointerLeave={() => usePaper.getState().hover(null)}
      >
        {blocks
          .slice(0, drawn)
          .map((block) =>
            block.kind === "table" ? (
              <PaperTable key={block.key} table={block} />
            ) : (
              <PaperParagraph
                key={block.key}
                paragraph={block}
                rule={block.key === rule}
                first={block === first}
              />
            ),
          )}
        <WordsBar />
      </article>
      <FollowSelection />
    </div>
  );
}
