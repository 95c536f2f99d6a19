import type { SandboxFacts } from '../../../core/findings/facts/sandbox';
import { beginAgain, databaseAdvice, ifUnexpected, mechanismAdvice } from './advice';
import { atlasUserAdvice } from './atlasUserAdvice';
import type { WordsByCode } from './findingWords';
import {
  enterTheSecret,
  judgeAgain,
  lookAtByte,
  lookAtCheck,
  lookAtCommand,
  lookAtRequests,
  lookAtString,
  nameUsers,
} from './pageAdvice';
import { reasonInWords } from '../refusals/reasonInWords';
import { passedInSandbox } from './passedInWords';
import { stsCauseAdvice } from './stsCauseAdvice';

const wants: Readonly<Record<SandboxFacts['sandbox-refused']['wants'], readonly string[]>> = {
  database: databaseAdvice,
  mechanism: mechanismAdvice,
  payload: [lookAtByte],
  headers: [
    'Sign these headers and no others, in this order: content-length, content-type, host, x-amz-date, with temporary credentials x-amz-security-token, then x-mongodb-gs2-cb-flag, x-mongodb-server-nonce',
  ],
  conversation: beginAgain,
  command: [lookAtCommand],
};

/** What a person did themselves is nobody’s mistake. */
const unchanged = ['You changed messages of this run: run it again unchanged'] as const;

const differs: Readonly<Record<SandboxFacts['sandbox-mismatch']['differs'], string>> = {
  drivers: enterTheSecret,
  changed: unchanged[0],
  request: lookAtRequests,
  string: lookAtString,
  writing: 'Write the signature in lower-case hex; whether the secret is right shows only then',
  secret: 'Only the secret is wrong: it does not belong to this key ID. Look for a lost or added character',
};

/** The same in short. */
const mismatches: Readonly<Record<SandboxFacts['sandbox-mismatch']['differs'], string>> = {
  changed: 'What reached the server is not what was signed: you changed it',
  drivers: 'The signature is not the one that STS computes',
  request: 'You signed a different request than the server has',
  string: 'You signed a different string than the server has',
  writing: 'The signature is not written in lower-case hex',
  secret: 'The secret does not belong to this access key ID',
};

const deletedOrMistyped = 'Otherwise the key was deleted or mistyped';

const keyUnknown = {
  driver: nameUsers,
  page: 'The sandbox knows its example users only; keys of your own only AWS can judge, when a cluster asks it',
} as const;

/** What the sandbox's server and its STS found. */
export const sandboxWords: WordsByCode<keyof SandboxFacts> = {
  'sandbox-told-to-refuse': ({ reason }) => ({
    says: `The sandbox was told to refuse, whatever came. ${reasonInWords(reason)}`,
    next: [judgeAgain],
  }),
  'sandbox-refused': ({ reason, offset, wants: wanted }) => {
    const place = offset === undefined ? '' : ` This is at byte ${offset} of the payload.`;
    return {
      title: reasonInWords(reason).replace(/\.$/, ''),
      says: `The server refused this by itself and did not ask STS. It tells a client no more; here is why: ${reasonInWords(reason)}${place}`,
      next: wants[wanted],
    };
  },
  'sandbox-user-missing': ({ arn, databaseUser, atlasUser }) => {
    const as = databaseUser === arn ? 'by that name' : `as ${databaseUser}`;
    const create =
      atlasUser === undefined
        ? [`Create the database user ${databaseUser} in $external`]
        : atlasUserAdvice(atlasUser);
    return {
      title: `No database user for ${arn}`,
      says: `STS accepted the signature and said that the caller is ${arn}. The server looked for a user in $external ${as}, and there is none.`,
      next: [...create, ifUnexpected],
    };
  },
  'sandbox-mismatch': (facts) => ({
    title: mismatches[facts.differs],
    says: refused(facts),
    passed: passedInSandbox(facts.earlier),
    next: facts.changed ? unchanged : [differs[facts.differs]],
  }),
  'sandbox-key-unknown': (facts) => ({
    title: 'The sandbox’s STS does not know this access key ID',
    says: refused(facts),
    passed: passedInSandbox(facts.earlier),
    next: facts.changed ? unchanged : [keyUnknown[facts.by], deletedOrMistyped],
  }),
  'sandbox-token': (facts) => ({
    title: said(facts.error),
    says: refused(facts),
    passed: passedInSandbox(facts.earlier),
    next: facts.changed ? unchanged : stsCauseAdvice({ kind: 'identity' }, null).slice(0, 1),
  }),
  'sandbox-sts': (facts) => ({
    title: said(facts.error),
    says: refused(facts),
    passed: passedInSandbox(facts.earlier),
    next: [
      ...(facts.changed ? unchanged : stsCauseAdvice(facts.cause, facts.place)),
      ...(facts.checked ? [lookAtCheck] : []),
    ],
  }),
};

function said({ code, message }: SandboxFacts['sandbox-token']['error']): string {
  return `${code}: ${message.replace(/\.$/, '')}`;
}

function refused({ error, passedOn }: Pick<SandboxFacts['sandbox-token'], 'error' | 'passedOn'>): string {
  return `${passed[passedOn]} The sandbox’s STS said why: ${error.code}, “${error.message}”`;
}

const passed = {
  words: 'This server passes on what STS said; no real one does.',
  status: 'The server passes on a status and no more.',
  nothing: 'The server says no more than this.',
} as const;
