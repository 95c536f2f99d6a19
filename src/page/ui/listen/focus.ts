/** From the list of connections on to the steps of the chosen one. */
export function focusSteps(): void {
  document.querySelector<HTMLElement>('.step[aria-current] button')?.focus();
}
