/**
 * The plan's own name where a notice issues it: `某县关于印发《防汛工作方案》的通知` is `防汛工作方案`. For places too narrow for
 * the whole title, where all notices would begin alike; any other title stays as it is.
 */
export function planName(title: string): string {
  return /关于印发《([^《》]+)》的通知$/.exec(title)?.[1] ?? title;
}
