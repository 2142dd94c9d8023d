/** The same work on a phone: the text on top, a sheet with problem, fixes and task below. */
export function PhoneLayout() {
  return <main className="phone" />;
}
