import { usePaper } from "./paper-store.ts";

/** What a scene has put into the margin of a paragraph: remarks. */
export function PaperMargin(props: { readonly paragraph: string; readonly no: number | null }) {
  const extras = usePaper((state) => state.extras);
  return extras === null ? null : <extras.Margin {...props} />;
}
