import type { Place } from '../../../core/provenance/place';
import type { Stop } from '../../../core/provenance/trailOf';

/** Frames for which a part of the stage is waited for that has yet to come. */
const patience = 120;

/**
 * Brings what stands at a stop into sight, once the stage shows it, and marks it as the present one.
 * @returns what ends that
 */
export function showStop(stop: Stop): () => void {
  let left = patience;
  let frame = 0;
  let shown: Element | null = null;
  const look = (): void => {
    shown = find(stop);
    if (!shown) {
      if (left-- > 0) frame = requestAnimationFrame(look);
      return;
    }
    shown.setAttribute('data-here', '');
    shown.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  frame = requestAnimationFrame(look);
  return () => {
    cancelAnimationFrame(frame);
    shown?.removeAttribute('data-here');
  };
}

function find(stop: Stop): Element | null {
  const stage = document.querySelector(`[data-stage="${stop.step}"]`);
  if (!stage || stop.kind === 'made' || stop.kind === 'told-sts') return null;
  const { value, offset, medium } = stop.place;
  if (stop.kind !== 'place' || (medium.kind !== 'message' && medium.step !== 'sts'))
    return stage.querySelector(`[role=tabpanel] [data-point="${value}"]`);
  const block = stage.querySelector(`[data-medium="${medium.id}"]`);
  if (!block || unfolded(block, stop.place)) return null;
  return (
    block.querySelector(`[data-name="${value}"][data-at="${offset}"]`) ??
    block.querySelector(`[data-spans="${value}"]`) ??
    rowOf(block, stop.place)
  );
}

/** Unfolds what is folded over a place. @returns whether anything was */
function unfolded(block: Element, { value, offset }: Place): boolean {
  const over = [...block.querySelectorAll<HTMLElement>(`[data-from][data-lights~="${value}"]`)];
  const outermost = over.find(({ dataset: { from, to } }) => Number(from) <= offset && offset < Number(to));
  outermost?.querySelector('button')?.click();
  return outermost !== undefined;
}

/** The row of a field of which not every byte is drawn. */
function rowOf(block: Element, { value, offset }: Place): Element | null {
  const rows = [...block.querySelectorAll<HTMLElement>(`[data-row][data-lights~="${value}"]`)];
  return rows.findLast(({ dataset: { row } }) => Number.parseInt(row ?? '', 10) <= offset) ?? null;
}
