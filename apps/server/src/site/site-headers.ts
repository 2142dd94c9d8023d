/**
 * What a page of the site may do: run and load its own files, no script written into the page, nothing from elsewhere.
 * Styles may be: Radix's dialogs and menus put a style element into the page, to keep what is behind them from
 * scrolling. A style can send nothing away, since pictures and fonts come from here alone.
 */
export const CONTENT_SECURITY_POLICY: string = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join("; ");

/** Sent with every answer, a refusal too: a plan dropped into the page must not be able to leave it. */
export const SITE_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  // Only names that a Chromium 86 knows too: it complains in the console of any other.
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};
