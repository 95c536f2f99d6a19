import { Fault } from '../bytes/fault';
import { credentialFieldNames, type AwsCredentials, type CredentialField } from './awsCredentials';
import { blemishesOf } from './blemishes';
import { describeBlemish } from './blemishTexts';
import type { Secret } from './secret';

/**
 * The two kinds that sign. An access key ID says which by its first four characters (IAM User Guide, "Understanding
 * unique ID prefixes"): `AKIA` belongs to an IAM user and lasts until it is deleted, `ASIA` comes from STS with a
 * session token and ends.
 */
export type CredentialKind = 'long-term' | 'temporary' | 'unknown';

export function credentialKind(accessKeyId: string): CredentialKind {
  if (accessKeyId.startsWith('AKIA')) return 'long-term';
  if (accessKeyId.startsWith('ASIA')) return 'temporary';
  return 'unknown';
}

/** The three fields as a person filled them; an empty text counts as missing. */
export interface CredentialParts {
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
  readonly sessionToken: Secret | undefined;
}

/**
 * Makes credentials that can sign: an access key ID and a secret access key, or these with a session token. The
 * specification permits no other shape (auth.md, MONGODB-AWS).
 * @throws Fault `credentials-incomplete` naming what is missing
 */
export function completeCredentials(parts: CredentialParts): AwsCredentials {
  const { accessKeyId, secretAccessKey, sessionToken } = parts;
  const missing = [
    ...(accessKeyId === '' ? [credentialFieldNames.accessKeyId] : []),
    ...(secretAccessKey.length === 0 ? [credentialFieldNames.secretAccessKey] : []),
  ];
  if (missing.length > 0) {
    const names = missing.map((name, i) => (i === 0 ? name : lowerFirst(name))).join(' and ');
    throw new Fault('credentials-incomplete', `${names} ${missing.length === 1 ? 'is' : 'are'} missing`, {
      advice:
        'Credentials are an access key ID with a secret access key, and for temporary ones a session token as well',
    });
  }
  return sessionToken === undefined || sessionToken.length === 0
    ? { accessKeyId, secretAccessKey }
    : { accessKeyId, secretAccessKey, sessionToken };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A remark on one field. It blocks nothing: the wrong signature that follows may be what a person wants to see. */
export interface Advice {
  readonly field: CredentialField;
  /** `error`: AWS is certain to refuse. `warning`: it probably will. `note`: worth knowing. */
  readonly severity: 'error' | 'warning' | 'note';
  /** A sentence; never a part of the value. */
  readonly text: string;
}

/** In UTF-16 code units; AWS has issued no other length. */
const secretAccessKeyLength = 40;

/** What can be said of credentials by looking at them. Empty fields are passed over: they are not wrong yet. */
export function adviseCredentials(parts: CredentialParts): readonly Advice[] {
  const { accessKeyId, secretAccessKey, sessionToken } = parts;
  return [
    ...adviseKeyId(accessKeyId),
    ...adviseSecret(secretAccessKey.reveal()),
    ...adviseToken(accessKeyId, secretAccessKey.length > 0, sessionToken?.reveal() ?? ''),
  ];
}

function adviseKeyId(text: string): Advice[] {
  const field = 'accessKeyId';
  if (text === '') return [];
  const blemishes = adviseBlemishes(field, text);
  if (looksLikeSecret(text)) {
    return [{ field, severity: 'error', text: 'This looks like a secret access key.' }, ...blemishes];
  }
  if (/^A(?:IDA|ROA|GPA|IPA|NPA|NVA|PKA|SCA)/.test(text)) {
    return [
      {
        field,
        severity: 'error',
        text: 'This is the unique ID of an IAM identity. An access key ID begins with AKIA or ASIA.',
      },
      ...blemishes,
    ];
  }
  if (blemishes.length > 0) return blemishes;
  if (credentialKind(text) === 'unknown') {
    return [{ field, severity: 'note', text: 'An access key ID of AWS begins with AKIA or ASIA.' }];
  }
  return looksLikeKeyId(text)
    ? []
    : [{ field, severity: 'warning', text: 'An access key ID of AWS is 20 capital letters and digits.' }];
}

function adviseSecret(text: string): Advice[] {
  const field = 'secretAccessKey';
  if (text === '') return [];
  const blemishes = adviseBlemishes(field, text);
  if (looksLikeKeyId(text)) {
    return [{ field, severity: 'error', text: 'This looks like an access key ID.' }, ...blemishes];
  }
  if (text.length === secretAccessKeyLength) return blemishes;
  const length = `It has ${text.length === 1 ? '1 character' : `${text.length} characters`}; a secret access key of AWS has ${secretAccessKeyLength}.`;
  return [...blemishes, { field, severity: 'warning', text: length }];
}

function adviseToken(accessKeyId: string, hasSecret: boolean, text: string): Advice[] {
  const field = 'sessionToken';
  const kind = credentialKind(accessKeyId);
  if (text === '') {
    return kind === 'temporary' && hasSecret
      ? [
          {
            field,
            severity: 'error',
            text: 'An access key ID with ASIA is temporary, and needs its session token.',
          },
        ]
      : [];
  }
  const blemishes = adviseBlemishes(field, text);
  if (looksLikeKeyId(text)) {
    return [{ field, severity: 'error', text: 'This looks like an access key ID.' }, ...blemishes];
  }
  if (kind !== 'long-term') return blemishes;
  return [
    {
      field,
      severity: 'warning',
      text: 'An access key ID with AKIA is long-term and has no session token. Perhaps the token is of other credentials.',
    },
    ...blemishes,
  ];
}

function adviseBlemishes(field: CredentialField, text: string): Advice[] {
  return blemishesOf(text).map((blemish) => ({
    field,
    severity: 'warning',
    text: `${describeBlemish(blemish)}.`,
  }));
}

function looksLikeKeyId(text: string): boolean {
  return /^(?:AKIA|ASIA)[A-Z0-9]{16}$/.test(text);
}

/** Whether a text is, or has in it, a run of the length of a secret access key, with lower case, which no ID has. */
export function looksLikeSecret(text: string): boolean {
  return runsOfBase64(text).some((run) => run.length === secretAccessKeyLength && /[a-z]/.test(run));
}

function runsOfBase64(text: string): readonly string[] {
  return text.match(/[A-Za-z0-9+/]+/g) ?? [];
}

/**
 * An access key ID is sent, a secret access key never is: credentials whose ID holds the secret must not come near a
 * server.
 * @throws Fault `credentials-swapped`
 */
export function requireIdInItsPlace({ accessKeyId, secretAccessKey }: AwsCredentials): void {
  const [id, secret] = [accessKeyId.trim(), secretAccessKey.reveal().trim()];
  const isSwapped = looksLikeKeyId(secret) && !looksLikeKeyId(id);
  if (!looksLikeSecret(id) && !isSwapped && (id !== secret || looksLikeKeyId(id))) return;
  throw new Fault(
    'credentials-swapped',
    'The access key ID looks like a secret access key, so nothing was sent',
    {
      advice:
        'Put the ID (AKIA… or ASIA…) into its own field. If a secret was ever sent as an ID, delete that key',
    },
  );
}
