import { splitCanonicalRequest, type CanonicalLine } from '../../../../core/sigv4/canonicalRequest';
import type { ShownValues } from '../../../state/selectors/shown';
import { values, type ValueName } from '../../../../core/vocabulary/values';
import { AnnotatedText, type AnnotatedLine } from '../../kit/AnnotatedText';
import { useShown } from '../useShown';

const headerValues: Readonly<Record<string, ValueName>> = {
  host: 'stsHost',
  'x-amz-date': 'amzDate',
  'x-amz-security-token': 'sessionToken',
  'x-mongodb-server-nonce': 'serverNonce',
};

const headerNotes: Readonly<Record<string, string>> = {
  'content-length': 'Signed as well',
  'content-type': 'No charset behind it',
  host: 'The server chose it',
  'x-amz-date': 'The client’s clock, within about 15 minutes of AWS’s',
  'x-amz-security-token': 'With temporary credentials only',
  'x-mongodb-gs2-cb-flag': 'No channel binding',
  'x-mongodb-server-nonce': 'The nonce of step 6',
};

const notes: Readonly<Record<Exclude<CanonicalLine['kind'], 'header'>, string>> = {
  method: 'Method',
  path: 'Path',
  query: 'Empty query, and its line stays',
  'headers-end': 'End of the headers',
  'signed-headers': 'What was signed, in this order',
  'payload-hash': 'SHA-256 of the body',
};

export function CanonicalRequestView() {
  const { signing, shown } = useShown();
  if (!signing) return null;
  const lines = splitCanonicalRequest(signing.signing.canonicalRequest).map((line) => annotate(line, shown));
  return <AnnotatedText name="canonicalRequest" label="canonical request" lines={lines} followed />;
}

/** A header that the lab changed does not carry the value that it should, and is not marked as if it did. */
function annotate({ kind, text, header }: CanonicalLine, shown: ShownValues): AnnotatedLine {
  if (kind === 'payload-hash')
    return { segments: [{ name: 'payloadHash', text, exact: true }], note: notes[kind] };
  if (kind !== 'header' || header === undefined)
    return { segments: [text], note: notes[kind === 'header' ? 'query' : kind] };
  const value = headerValues[header];
  const rest = text.slice(header.length + 1);
  const name = { whole: `${header}:` };
  if (value === undefined) return noted([name, rest], headerNotes[header]);
  if (value === 'sessionToken')
    return noted([name, { name: value, text: rest, masked: true, clip: true }], headerNotes[header]);
  return rest === shown[value]
    ? noted([name, { name: value, text: rest, exact: true }], headerNotes[header])
    : noted([name, rest], `Not the ${values[value].title} of this run`);
}

function noted(segments: AnnotatedLine['segments'], note: string | undefined): AnnotatedLine {
  return note === undefined ? { segments } : { segments, note };
}
