/** The head of the workbench: the document's name, what is left to do, the way out of it. */
export function TopBar() {
  return <header className="top-bar" />;
}
