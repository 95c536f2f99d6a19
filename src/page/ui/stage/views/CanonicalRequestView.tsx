import { useMemo, type ReactNode } from 'react';
import { splitCanonicalRequest, type CanonicalLine } from '../../../../core/sigv4/canonicalRequest';
import { values } from '../../../../core/vocabulary/values';
import { AnnotatedText, type AnnotatedLine } from '../../kit/AnnotatedText';
import { CutShort } from '../../kit/CutShort';
import { Term } from '../../shared/Term';
import { Value } from '../../shared/Values';
import { bytesInWords } from '../bytesInWords';
import { Computed } from '../Computed';
import type { Signer } from '../../shared/signer';
import { useSigner } from '../../shared/store';
import { useParts } from '../../shared/useParts';
import { useShown } from '../useShown';

const headerValues = new Map<string, 'stsHost' | 'amzDate' | 'sessionToken' | 'serverNonce'>([
  ['host', 'stsHost'],
  ['x-amz-date', 'amzDate'],
  ['x-amz-security-token', 'sessionToken'],
  ['x-mongodb-server-nonce', 'serverNonce'],
]);

/** What the headers are to say. */
type HeaderValues = Readonly<Record<'stsHost' | 'amzDate' | 'serverNonce', string | undefined>>;

const headerNotes = (signer: Signer): Readonly<Record<string, ReactNode>> => ({
  'content-length': 'Always 43; part of the fixed list',
  'content-type': 'Exactly this, no “; charset=…”',
  host: 'Chosen by the server, step 6',
  'x-amz-date': `${signer === 'you' ? 'Your' : 'Its'} clock; STS took ±15 min`,
  'x-amz-security-token': 'With temporary keys only',
  'x-mongodb-gs2-cb-flag': (
    <>
      n: no <Term of="channel binding" />
    </>
  ),
  'x-mongodb-server-nonce': `From step 6; half is ${signer === 'you' ? 'yours' : 'its own'}`,
});

const notes: Readonly<Record<Exclude<CanonicalLine['kind'], 'header'>, string>> = {
  method: 'Method',
  path: 'Path',
  query: 'No query: the line stays, empty',
  'headers-end': 'End of the headers',
  'signed-headers': 'Which headers were signed',
  'payload-hash': 'Hash of the body, step 7',
};

export function CanonicalRequestView() {
  const partsOf = useParts();
  const { signing, shown } = useShown();
  const signer = useSigner();
  const canonicalRequest = signing?.signing.canonicalRequest;
  const { stsHost, amzDate, serverNonce } = shown;
  const headers = useMemo(() => headerNotes(signer), [signer]);
  const lines = useMemo(() => {
    const known = { stsHost, amzDate, serverNonce };
    return splitCanonicalRequest(canonicalRequest ?? '').map((line) => annotate(line, known, headers));
  }, [canonicalRequest, stsHost, amzDate, serverNonce, headers]);
  if (!signing || canonicalRequest === undefined) return null;
  const { canonicalRequestHash } = signing.signing;
  return (
    <>
      <AnnotatedText
        name="canonicalRequest"
        label="canonical request"
        lines={lines}
        followed
        partsOf={partsOf}
      />
      <Computed
        from="canonicalRequest"
        what={bytesInWords(canonicalRequest)}
        by={<Term of="SHA-256" />}
        to={
          <CutShort label="hash">
            <Value name="canonicalRequestHash" text={canonicalRequestHash} />
          </CutShort>
        }
        into="string-to-sign"
      />
    </>
  );
}

/** A header that the lab changed does not carry the value that it should, and is not marked as if it did. */
function annotate(
  { kind, text, header }: CanonicalLine,
  shown: HeaderValues,
  headers: ReturnType<typeof headerNotes>,
): AnnotatedLine {
  if (kind === 'payload-hash')
    return { segments: [{ name: 'payloadHash', text, exact: true }], note: notes[kind] };
  if (kind !== 'header' || header === undefined)
    return { segments: [text], note: notes[kind === 'header' ? 'query' : kind] };
  const value = headerValues.get(header);
  const rest = text.slice(header.length + 1);
  const name = { whole: `${header}:` };
  if (value === undefined)
    return noted(
      [name, rest],
      header === 'x-mongodb-gs2-cb-flag' && rest !== 'n'
        ? 'The flag of step 5'
        : (headers[header] ?? 'Not on the fixed list'),
    );
  if (value === 'sessionToken')
    return noted([name, { name: value, text: rest, masked: true, clip: true }], headers[header]);
  return rest === shown[value]
    ? noted([name, { name: value, text: rest, exact: true }], headers[header])
    : noted([name, rest], `Not the ${values[value].title} of this run`);
}

function noted(segments: AnnotatedLine['segments'], note: ReactNode): AnnotatedLine {
  return note === undefined ? { segments } : { segments, note };
}
