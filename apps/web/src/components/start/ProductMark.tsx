/** The sign of the product: lines of a text, a tick at their end. */
export function ProductMark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="4" fill="#17506b" />
      <path d="M8 9h16M8 14h9M8 19h6" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
      <path
        d="m17 21 3.5 3.5L26 18"
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
