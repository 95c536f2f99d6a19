/** Whose handshake is looked at, as the texts address it: that of the person at the page, or of a driver watched. */
export type Signer = 'you' | 'driver';

/** What can be done when a part of the page that draws a log could not be drawn. */
export const redrawAdvice: Readonly<Record<Signer, string>> = {
  you: 'They are kept: run the handshake again.',
  driver: 'Choose another connection.',
};

/** The same for a trace from a file. */
export const reopenAdvice = 'Close the trace, and open it again.';

/** Of a step that has not been reached. */
export const notReached: Readonly<Record<Signer, string>> = {
  you: 'The run has not come this far.',
  driver: 'The driver has not come this far.',
};
