/** The line at the foot: saved when, compiled how fast, which keys. */
export function StatusBar() {
  return <footer className="status-bar" />;
}
