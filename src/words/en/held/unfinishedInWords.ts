import type { Unfinished } from '../../../core/handshake/unfinished';

/** Why what was typed cannot go on, and at which character of it. */
export function unfinishedInWords(why: Unfinished): string {
  switch (why.problem) {
    case 'base64':
      return `Not base64: character ${why.at + 1} does not belong, or something is missing there.`;
    case 'hex':
      return `Character ${why.at + 1} is not a hex digit.`;
    case 'hex-odd':
      return `A hex digit is missing at the end, behind character ${why.at}: two make a byte.`;
    case 'whole-number':
      return `Not a whole number: character ${why.at + 1} does not belong.`;
    case 'number':
      return 'Not a number.';
    case 'boolean':
      return 'Write true or false.';
    case 'date':
      return 'Write the date as 2026-11-24T10:15:00.000Z.';
    case 'range':
      return `From ${why.least} to ${why.most} only.`;
    case 'raw-length':
      return `${why.found} bytes, and this type has ${why.wanted} here: change the number in Bytes.`;
    case 'secret':
      return 'This has a part of your secret access key in it, which is never sent: take it out.';
    case 'too-long':
      return `The message would have ${why.found.toLocaleString('en')} bytes; it may have ${why.limit.toLocaleString('en')}.`;
  }
}
