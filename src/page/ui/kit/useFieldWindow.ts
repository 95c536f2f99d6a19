import { useState } from 'react';
import { fieldAt, type ByteSelection, type Extent } from './byteSelection';

/** Fields drawn at once: a message of this handshake has a hundred, one that a browser would freeze at has thousands. */
const atOnce = 500;

/** Which of many fields are drawn: the first, more on request, and those around a byte that somebody moved to. */
export function useFieldWindow(fields: readonly Extent[], moved: ByteSelection | null) {
  const [{ from, to }, setWindow] = useState({ from: 0, to: atOnce });
  const at = moved ? fieldAt(fields, moved.head) : -1;
  if (at >= 0 && (at < from || at >= to)) {
    const start = Math.max(0, at - atOnce / 2);
    setWindow({ from: start, to: start + atOnce });
  }
  return {
    from,
    to: Math.min(to, fields.length),
    step: atOnce,
    showEarlier: () => setWindow({ from: Math.max(0, from - atOnce), to }),
    showMore: () => setWindow({ from, to: to + atOnce }),
  };
}
