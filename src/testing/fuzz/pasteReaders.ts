import { Sha256 } from '@aws-crypto/sha256-browser';
import { capturesOf } from '../../core/evidence/capturesOf';
import { readDocuments } from '../../core/evidence/documents/readDocuments';
import { eventsOf } from '../../core/evidence/eventsOf';
import { knowledgeOfPieces } from '../../core/evidence/knowledgeOfPieces';
import { piecesIn } from '../../core/evidence/piecesIn';
import { readers } from '../../core/evidence/readers/table';
import { scanOf } from '../../core/evidence/scan';
import { evidenceSamples } from '../evidence/samples';
import { Secret } from '../../core/credentials/secret';
import { judge } from '../../core/findings/judge';
import { credentialRules } from '../../core/findings/rules/credentials';
import { parseConnectionString, stripCredentials } from '../../core/connectionString/connectionString';
import { parseExpiration } from '../../core/paste/expiration';
import { readPaste } from '../../core/paste/readPaste';
import { formats } from '../../core/paste/table';
import { locatorOf } from '../../core/bytes/span';
import { compareDrivers } from '../../core/drivers/uri/compareDrivers';
import { safeFormOf } from '../../core/drivers/uri/safeForm';
import { segmentsOf } from '../../core/drivers/uri/segments';
import { commandFixtures } from '../pastes/commandFixtures';
import { fileFixtures } from '../pastes/fileFixtures';
import { unmark } from '../pastes/marks';
import { replyFixtures } from '../pastes/replyFixtures';
import { shellFixtures } from '../pastes/shellFixtures';
import { sourceFixtures } from '../pastes/sourceFixtures';
import { ofText, type FuzzReader } from './reader';

const pastes = [commandFixtures, fileFixtures, replyFixtures, shellFixtures, sourceFixtures]
  .flat()
  .map(({ marked }) => unmark(marked).text)
  .filter((text) => text.length <= 4096);

export const connectionStrings = [
  'mongodb://127.0.0.1:27117/?authMechanism=MONGODB-AWS&directConnection=true',
  'mongodb+srv://cluster0.abcde.mongodb.net/?authMechanism=MONGODB-AWS&authSource=%24external&srvMaxHosts=2',
  'mongodb://AKIAIOSFODNN7EXAMPLE:wJalrXUtnFEMI%2FK7MDENG@a.example,[::1]:27018/db?tls=true&tlsCAFile=ca.pem',
  'mongodb://ASIA:s%2Bc@h:1/?authMechanismProperties=AWS_SESSION_TOKEN:FwoG%2FYXdz%3D%3D,CANONICALIZE_HOST_NAME:true&ssl=true',
  'mongodb://%2Ftmp%2Fmongodb-27017.sock/?replicaSet=my@set&loadBalanced=false&appName=a%20b;retryWrites=true',
];

const tokens = [
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2EuZXhhbXBsZSIsImF1ZCI6InN0cy5hbWF6b25hd3MuY29tIiwic3ViIjoiYSIsImV4cCI6MTc5NTUxNzEwMH0.c2ln',
];

/** One for each format by itself: the reader of pastes turns whatever they throw into a remark. */
const ofFormats = formats.map(({ name, recognises, read }, index) =>
  ofText(
    `paste: ${name} (${index + 1})`,
    pastes.some(recognises) ? pastes.filter(recognises) : [...tokens, ...pastes],
    (text) => (recognises(text) ? read(text, locatorOf(text)) : null),
  ),
);

const brought = evidenceSamples.map(([, text]) => text);

/** One for each reader of evidence by itself, and all of them with what is made of what they find. */
const ofEvidence: readonly FuzzReader[] = [
  ofText('evidence', brought, evidence, 'nothing'),
  ofText('evidence: documents in a text', brought, readDocuments, 'nothing'),
  ...Object.entries(readers).map(([name, read]) =>
    ofText(`evidence: ${name}`, brought, (text) => read(scanOf(text, [])), 'nothing'),
  ),
];

async function evidence(text: string): Promise<unknown> {
  const { pieces } = piecesIn(text);
  const known = knowledgeOfPieces(pieces, { now: 0 });
  return [capturesOf(known), await eventsOf(pieces, known, Sha256)];
}

/** Whatever a person pastes. */
export const pasteReaders: readonly FuzzReader[] = [
  ...ofEvidence,
  ofText('paste', [...pastes, ...connectionStrings, ...tokens], readPaste, 'nothing'),
  ...ofFormats,
  ofText('connection string', connectionStrings, parseConnectionString),
  ofText('connection string without credentials', connectionStrings, (text) => stripCredentials(text)),
  ofText("drivers' readings", connectionStrings, (text) => {
    const comparison = compareDrivers(text);
    return [
      segmentsOf(text, comparison, false),
      safeFormOf(comparison.layout, true),
      safeFormOf(comparison.layout, false),
    ];
  }),
  ofText(
    'findings of credentials',
    ['AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', '<your secret>'],
    (text) => {
      const secret = new Secret(text);
      const credentials = { accessKeyId: text, secretAccessKey: secret, sessionToken: secret };
      return judge({ credentials, judge: 'aws' }, credentialRules);
    },
    'nothing',
  ),
  ofText('expiration', ['2026-11-24T12:00:00Z', '2026-11-24T12:00:00.123+02:00'], parseExpiration, 'nothing'),
];
