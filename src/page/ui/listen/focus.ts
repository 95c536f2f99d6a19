/** From the list of connections on to the steps of the chosen one. */
export function focusSteps(): void {
  document.querySelector<HTMLElement>('.k-row[aria-current] button')?.focus();
}

/** The widths at which the page is one column, as the stylesheet of its frame has it. */
const oneColumn = '(max-width: 699.98px)';

/** Where the page is one column, from the list on to what is told of the connection that was picked. */
export function goToStage(): void {
  if (!matchMedia(oneColumn).matches) return;
  const stage = document.querySelector<HTMLElement>('.listen-stage');
  stage?.focus({ preventScroll: true });
  stage?.scrollIntoView({ block: 'start' });
}

/** And back. */
export function goToList(): void {
  const list = document.querySelector<HTMLElement>('.listen-connections [role=listbox]');
  list?.focus({ preventScroll: true });
  list?.closest('section')?.scrollIntoView({ block: 'start' });
}
