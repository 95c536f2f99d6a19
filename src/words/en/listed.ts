/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.join(', ').replace(/, (?=[^,]*$)/, ' and ');
}
