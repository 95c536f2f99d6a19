import { Binary } from 'bson';
import type { Document } from '../../bson/document';
import { isJsonObject } from '../../bytes/jsonObject';
import { externalDatabase } from '../../mongodbAws/constants';
import { readDocuments } from '../documents/readDocuments';
import type { PieceFacts, PieceKind } from '../piece';
import type { EvidenceReader, Found, Scan } from '../scan';
import { commandIn } from './commandIn';
import { foundPayload } from './foundPayload';
import { helloIn } from './helloIn';
import { logLineIn } from './logLineIn';
import { payloadIn } from './payloadIn';
import { portalTokenIn } from './portalTokenIn';
import { payloadOfFields } from './payloadOfFields';
import { refusalIn } from './refusalIn';
import { sdkLogIn } from './sdkLogIn';
import { stsErrorIn, stsIdentityIn } from './stsDocuments';

type Reads = { readonly [K in PieceKind]?: (document: Document, scan: Scan) => PieceFacts[K] | null };

/** What a document is; the first that knows it. */
const kinds = {
  'server-log': logLineIn,
  'sts-error': stsErrorIn,
  'sdk-log': sdkLogIn,
  'sts-identity': stsIdentityIn,
  'portal-token': portalTokenIn,
  hello: helloIn,
  'server-error': refusalIn,
} satisfies Reads;

/** Under which a collector of logs keeps the line that it collected. */
const wrappers = ['log', 'message', 'textPayload', 'MESSAGE'];

/** Documents of the conversation, of STS and of a server's log, however they were printed. */
export const documents: EvidenceReader = (scan) =>
  scan.documents.flatMap(({ start, end, value }) => piecesOf(value, start, end, scan, true));

function piecesOf(
  value: unknown,
  start: number,
  end: number,
  scan: Scan,
  unwraps: boolean,
): readonly Found[] {
  if (value instanceof Binary) {
    const payload = payloadIn(Uint8Array.from(value.value()), 'extended-json');
    return payload ? [foundPayload(payload, start, end)] : [];
  }
  if (!isJsonObject(value)) return [];
  // Logs leave the database out; a whole message has it.
  const command = commandIn('saslStart' in value ? { $db: externalDatabase, ...value } : value);
  if (command) return [{ kind: 'sasl-command', start, end, facts: command, ...hides(command) }];
  const fields = payloadOfFields(value);
  if (fields) return [foundPayload(fields, start, end)];
  for (const [kind, read] of Object.entries(kinds)) {
    const facts = read(value, scan);
    if (facts)
      return [{ kind, start, end, facts, ...(kind === 'portal-token' ? { hidden: true } : {}) } as Found];
  }
  return unwraps ? inside(value, start, end, scan) : [];
}

/** What a document of another kind holds: the line that was collected, the reply inside an event. */
function inside(value: Document, start: number, end: number, scan: Scan): readonly Found[] {
  const wrapped = wrappers.flatMap((name) => {
    const text: unknown = value[name];
    return typeof text === 'string' && text.trimStart().startsWith('{') ? readDocuments(text) : [];
  });
  const nested = Object.values(value)
    .flatMap((inner: unknown) => (Array.isArray(inner) ? (inner as readonly unknown[]).slice(0, 8) : [inner]))
    .filter((inner) => isJsonObject(inner) || inner instanceof Binary);
  return [...wrapped.map((found) => found.value), ...nested]
    .slice(0, 8)
    .flatMap((inner) => piecesOf(inner, start, end, scan, false));
}

function hides(command: { readonly command: string }): { hidden?: true } {
  return command.command === 'saslContinue' ? { hidden: true } : {};
}
