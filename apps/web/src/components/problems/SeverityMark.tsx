import type { Severity } from "@luoshi/compiler";
import "./severity-mark.css";

/** How grave: a cross in a disc, a triangle, an i in a ring. With a label where no word stands beside it. */
export function SeverityMark({
  severity,
  label,
  size = 16,
}: {
  readonly severity: Severity;
  readonly label?: string;
  readonly size?: number;
}) {
  const named =
    label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <svg className="severity-mark" viewBox="0 0 16 16" width={size} height={size} {...named}>
      <Shape severity={severity} />
    </svg>
  );
}

function Shape({ severity }: { readonly severity: Severity }) {
  switch (severity) {
    case "error":
      return (
        <>
          <circle className="severity-mark-red" cx="8" cy="8" r="6.5" />
          <path className="severity-mark-cut" d="M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6" />
        </>
      );
    case "warning":
      return (
        <>
          <path className="severity-mark-amber" d="M8 1.8 15 14H1z" />
          <path className="severity-mark-cut" d="M8 6.2v3.6M8 12v.01" />
        </>
      );
    case "info":
      return (
        <>
          <circle className="severity-mark-ring" cx="8" cy="8" r="6" />
          <path className="severity-mark-i" d="M8 7.3v3.9M8 4.9v.01" />
        </>
      );
  }
}
