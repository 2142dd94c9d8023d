/** A paper with a rule and a fault, three clauses of it joined to three rows of a list. */
export function PlanPicture({ label }: { readonly label: string }) {
  return (
    <svg className="start-picture" viewBox="0 0 340 136" role="img" aria-label={label}>
      <rect className="paper" x="8.5" y="4.5" width="118" height="127" rx="1" />
      <path className="ink" d="M42 17h52" strokeWidth="4" />
      <path className="rule" d="M22 27h92M22 30h92" />
      <path className="text" d="M31 42h83M22 51h60" />
      <path className="lit" d="M20 58h94v20H20z" />
      <path className="text" d="M31 63h83M22 73h30" />
      <path className="date" d="M56 73h34" />
      <path className="wave" d="M56 78q2.1-3 4.2 0t4.3 0 4.2 0 4.3 0 4.2 0 4.3 0 4.2 0 4.3 0" />
      <path className="text" d="M31 88h83M22 97h44" />
      <path className="text" d="M31 110h83M22 119h70" />
      <path className="ribbon" d="M127 38C160 38 160 26 194 26v20c-34 0-34 10-67 10z" />
      <path className="ribbon chosen" d="M127 58c33 0 33-6 67-6v34c-34 0-34-8-67-8z" />
      <path className="ribbon" d="M127 84c33 0 33 8 67 8v18c-34 0-34-8-67-8z" />
      <rect className="list" x="194.5" y="4.5" width="137" height="127" rx="1" />
      <path className="grid" d="M195 20h136M195 46h136M195 110h136" />
      <path className="text" d="M202 12h14M226 12h28M276 12h18M304 12h18" />
      <path className="text" d="M202 33h12M224 33h42" />
      <path className="owner" d="M276 33h20" />
      <path className="date" d="M304 33h18" />
      <rect className="card" x="194.5" y="51.5" width="137" height="35" rx="2" />
      <path className="edge" d="M195.500 52v34" />
      <path className="ink" d="M203 61h48" strokeWidth="3" />
      <path className="owner" d="M203 74h34" />
      <rect className="fault" x="262" y="67" width="64" height="14" />
      <path className="wrong" d="M268 74h36" />
      <circle className="dot" cx="316" cy="74" r="4.500" />
      <path className="cross" d="m314.300 72.300 3.400 3.400m0-3.400-3.400 3.400" />
      <path className="text" d="M202 98h12M224 98h36" />
      <path className="owner" d="M276 98h16" />
      <path className="date" d="M304 98h18" />
      <path className="text" d="M202 121h12M224 121h46" />
      <path className="owner" d="M276 121h20" />
      <path className="quota" d="M304 121h12" />
    </svg>
  );
}
