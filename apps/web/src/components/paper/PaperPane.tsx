/** The document as paper, with its marks. */
export function PaperPane() {
  return <section className="paper-pane" />;
}
