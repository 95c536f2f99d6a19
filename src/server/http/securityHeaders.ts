/**
 * No inline script or style, no other origin for anything. React sets styles through the object model, which a
 * policy does not forbid; `connect-src 'self'` covers the WebSocket of the same origin.
 * @param elsewhere origins of a proxy that is not where the page is
 */
export function contentSecurityPolicy(elsewhere: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    ['connect-src', "'self'", ...elsewhere].join(' '),
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Sent with what a page is made of: scripts, styles and faces, of which a browser keeps no other rules. */
export const partHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Sent with every other answer. */
export const securityHeaders: Readonly<Record<string, string>> = {
  ...partHeaders,
  'Content-Security-Policy': `${contentSecurityPolicy()}; frame-ancestors 'none'`,
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
