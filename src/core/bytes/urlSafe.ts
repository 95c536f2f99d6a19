/** Base64 in the URL-safe alphabet, its padding kept. */
export function urlSafe(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}
