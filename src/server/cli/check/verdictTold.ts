import { headlineOf, quoteOf, type Failed } from '../../../words/en/inShort';
import { onTerminal } from '../../../words/en/onTerminal';

/** What happened, in two to four words. */
export function headlineTold(ending: Failed): string {
  return onTerminal(headlineOf(ending)) ?? '';
}

/** The words of whoever said no: a server's exactly as they are. */
export function quoteTold(ending: Failed): string {
  const quote = quoteOf(ending);
  return ending.outcome === 'rejected' ? quote : (onTerminal(quote) ?? '');
}
