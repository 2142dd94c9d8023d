const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS/, "HarmonyOS"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

const browsers: readonly RegExp[] = [
  /(wxwork|MicroMessenger|DingTalk)\/(\d{1,4})/,
  /(Edg|Firefox)\/(\d{1,4})/,
  /(Chrome)\/(\d{1,4})/,
  /(Version)\/(\d{1,4})/,
];

/** A few words for the list of one's sessions, `Chrome 120 · Windows`; nothing more of the header is kept. */
export function describeDevice(userAgent: string | undefined): string {
  const text = (userAgent ?? "").slice(0, 500);
  const system = systems.find(([pattern]) => pattern.test(text))?.[1];
  const match = browsers.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  const browser = match && `${match[1] === "Version" ? "Safari" : match[1]} ${match[2]}`;
  return [browser, system].filter((part) => part !== undefined && part !== null).join(" · ");
}
