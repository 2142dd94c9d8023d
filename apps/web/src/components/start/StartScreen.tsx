/** Before a document is open: where to drop one, what to do when it could not be read. */
export function StartScreen() {
  return <main className="start" />;
}
