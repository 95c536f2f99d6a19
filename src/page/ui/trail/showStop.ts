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
  if (stop.kind === 'place' && (medium.kind === 'message' || medium.step === 'sts')) {
    const block = `[data-medium="${medium.id}"]`;
    return (
      stage.querySelector(`${block} [data-name="${value}"][data-at="${offset}"]`) ??
      stage.querySelector(`${block} [data-spans="${value}"]`)
    );
  }
  return stage.querySelector(`[role=tabpanel] [data-point="${value}"]`);
}
