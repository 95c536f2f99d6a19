/** What a browser's store gives; null where the browser keeps nothing for this page, or has no room left. */
export function orRefused<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (thrown) {
    if (thrown instanceof DOMException) return null;
    throw thrown;
  }
}
