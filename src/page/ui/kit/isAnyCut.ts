/** Whether a value within is cut short by drawing, for want of room. */
export function isAnyCut(box: Element): boolean {
  return [...box.querySelectorAll('.k-long-start')].some(
    ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
  );
}
