/** The list of problems under the tasks. */
export function ProblemDock() {
  return <section className="problem-dock" />;
}
