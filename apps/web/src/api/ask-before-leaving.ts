/** For `beforeunload`: the browser asks before it leaves the page. Those before Chromium 119 look at the value alone. */
export function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
  Reflect.set(event, "returnValue", true);
}
