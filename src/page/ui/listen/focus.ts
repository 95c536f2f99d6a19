/** From the list of connections on to the steps of the chosen one. */
export function focusSteps(): void {
  document.querySelector<HTMLElement>('.k-row[aria-current] button')?.focus();
}
