/** The tasks that the document asks for. */
export function TaskPane() {
  return <section className="task-pane" />;
}
