import type { ValueName } from '../../../core/vocabulary/values';
import type { ShownValues } from './shown';

/** A value inside the text of another, in UTF-16 code units. */
export interface Part {
  readonly name: ValueName;
  readonly from: number;
  readonly to: number;
}

/** Characters of base64 that hold all bits of the client's 32 bytes; two of the last are the server's. */
const clientsHalf = 43;

/** Which other values a value's text holds, where it is what it should be. From left to right, none over another. */
export function partsOf(name: ValueName, text: string, shown: ShownValues): readonly Part[] {
  switch (name) {
    case 'serverNonce': {
      const nonce = shown.clientNonce;
      const isKept = nonce !== undefined && text.startsWith(nonce.slice(0, clientsHalf - 1));
      return isKept ? [{ name: 'clientNonce', from: 0, to: clientsHalf }] : [];
    }
    case 'credentialScope': {
      const [day = '', region = ''] = text.split('/');
      return [
        ...(day !== '' && shown.amzDate?.startsWith(day) ? [part('amzDate', 0, day)] : []),
        ...(region !== '' && region === shown.region ? [part('region', day.length + 1, region)] : []),
      ];
    }
    case 'stsHost': {
      const label = text.split('.')[1] ?? '';
      const holds = label !== '' && label === shown.region && text !== 'sts.amazonaws.com';
      return holds ? [part('region', text.indexOf('.') + 1, label)] : [];
    }
    default:
      return [];
  }
}

function part(name: ValueName, from: number, text: string): Part {
  return { name, from, to: from + text.length };
}
