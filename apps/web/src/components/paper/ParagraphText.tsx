import type { ParagraphView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { ParagraphEditor } from "./ParagraphEditor.tsx";
import { ParagraphWords } from "./ParagraphWords.tsx";
import { usePaper } from "./paper-store.ts";
import { usePresentText } from "./use-paragraph.ts";
import { words } from "./words.ts";

const TAGS = { title: "h2", "annex-title": "h3", heading1: "h3", heading2: "h4" } as const;

/** Characters of a heading that stands alone; they fill a line and a half. */
const LONGEST_HEADING = 50;

interface Props {
  readonly paragraph: ParagraphView;
  /** Tab comes here as long as no other paragraph was visited. */
  readonly first?: boolean;
}

/** The text of one paragraph, to be read, or retyped in its place. */
export function ParagraphText({ paragraph, first = false }: Props) {
  const t = useWords(words);
  const { key, align, no } = paragraph;
  const { text, marks } = usePresentText(paragraph);
  // A whole paragraph in bold is no heading, whatever follows its number.
  const long = paragraph.role.startsWith("heading") && text.length > LONGEST_HEADING;
  const role = long ? "body" : paragraph.role;
  const editing = usePaper((state) => (state.editing?.key === key ? state.editing : null));
  const current = usePaper((state) => (state.current === null ? first : state.current === key));

  const className = `paper-text role-${role} align-${align}${settingOf(role, text)}`;
  if (editing !== null) {
    return (
      <ParagraphEditor
        className={className}
        paragraph={paragraph}
        text={text}
        marks={marks}
        from={editing}
        label={t.editing(no)}
      />
    );
  }
  const Tag = role in TAGS ? TAGS[role as keyof typeof TAGS] : "p";
  const still = role === "blank";
  return (
    <Tag
      className={className}
      data-paragraph={key}
      tabIndex={still ? undefined : current ? 0 : -1}
      aria-keyshortcuts={still ? undefined : "Enter F2"}
    >
      <ParagraphWords paragraph={key} text={text} marks={marks} leftOut={t.leftOut} />
    </Tag>
  );
}

/** What of its setting a paragraph's own words decide. */
function settingOf(role: ParagraphView["role"], text: string): string {
  if (role === "masthead") return text.length <= 12 ? "" : text.length <= 17 ? " long" : " longer";
  if (/^\s/.test(text)) return " typed-indent";
  return role === "body" && /\S[ \u3000]{3,}\S/.test(text) ? " spaced" : "";
}
