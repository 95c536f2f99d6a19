import type { ReplyFacts } from '../../../core/findings/facts/reply';
import {
  askForMechanism,
  beginAgain,
  databaseAdvice,
  ifUnexpected,
  mechanismAdvice,
  quotaAdvice,
  tornHeaderAdvice,
} from './advice';
import { atlasUserAdvice } from './atlasUserAdvice';
import type { WordsByCode } from './findingWords';
import { lookAtCommand, lookAtPayload, lookAtTime } from './pageAdvice';

const clockAdvice =
  'Check the clock of the machine that signed: STS was seen to accept 15 minutes either way, AWS’s general page says 5 in most cases';

/** What a server's own words tell, and no more than that. */
export const replyWords: WordsByCode<keyof ReplyFacts> = {
  'reply-user-not-found': ({ arn, atlasUser, server }) => {
    const who = arn === null ? 'who is calling' : `that the caller is ${arn}`;
    const selfHosted = `Self-hosted: create a database user in $external named ${arn}, letter for letter`;
    const create =
      arn === null
        ? ['Create a database user in $external whose name is the caller’s ARN, as this server maps it']
        : {
            atlas: atlasUserAdvice(atlasUser),
            'at-atlas': [...atlasUserAdvice(atlasUser), selfHosted],
            unknown: [selfHosted, ...atlasUserAdvice(atlasUser)],
          }[server];
    return {
      title: arn === null ? 'No database user for this identity' : `No database user for ${arn}`,
      says: `STS accepted the signature and told the server ${who}. The database has no user for this identity.`,
      next: [...create, ifUnexpected],
    };
  },
  'reply-sts-403': () => ({
    says: 'The server asked STS, and STS refused the signed request with 403. The server does not pass on why.',
    next: [
      'Compare the length of the secret: 40 characters, no quote, space or line break',
      'ASIA… needs its session token, one that has not expired; AKIA… must have none',
      clockAdvice,
      'IAM policies cannot be the cause: GetCallerIdentity needs no permission',
    ],
  }),
  'reply-sts-400': () => ({
    says: 'The server asked STS, and STS answered 400: the request was malformed, or throttled. A wrong signature, key or token comes as 403.',
    next: [tornHeaderAdvice, quotaAdvice],
  }),
  'reply-sts-status': ({ status }) => ({
    says: `The server asked STS, and STS answered ${status}, which is no judgement of the request: neither key nor secret was refused.`,
    next: ['Wait a moment and run again'],
  }),
  'reply-sts-unreachable': ({ stsHost }) => ({
    says: 'The server got no answer from STS, so STS has not judged this login.',
    next: [
      `The server must reach ${stsHost ?? 'its STS host'} on port 443: look at its firewall, DNS and proxy`,
      'Percona: awsStsHost names another STS host, for instance one in the same region',
    ],
  }),
  'reply-mechanism': () => ({ says: 'The server does not offer MONGODB-AWS.', next: mechanismAdvice }),
  'reply-database': () => ({
    says: 'The server offers MONGODB-AWS on the database $external only, and was asked on another.',
    next: databaseAdvice,
  }),
  'reply-payload': () => ({
    says: 'The server could not take the payload of the message, and did not come to judge it.',
    next: [lookAtPayload],
  }),
  'reply-unknown-field': () => ({
    says: 'The command has a field that this server does not know, so it was not carried out.',
    next: [lookAtCommand],
  }),
  'reply-conversation': () => ({
    says: 'The server has no login under way that this message belongs to.',
    next: beginAgain,
  }),
  'reply-login-wanted': () => ({ says: 'The server wants a login before this command.' }),
  'reply-not-permitted': () => ({
    says: 'This login succeeded before; its database user has no role that permits the command.',
    next: ['Give the database user a role on that database'],
  }),
  // What a server with a general error leaves open, and the cheapest way to find out.
  'reply-untold': ({ atlas }) => ({
    says: 'The server does not say why. STS may have refused the request, or the server may not have reached STS at all.',
    next: [
      'The cheapest test is “aws sts get-caller-identity” with the same credentials: where it fails, its error names the cause; where it answers, look at the server',
      ...(atlas ? [] : ['Self-hosted: the server’s log has the status of STS, or that it was not reached']),
      lookAtTime,
      clockAdvice,
    ],
  }),
  'reply-other-mechanism': ({ mechanism }) => ({
    title: `The program used ${mechanism}, not MONGODB-AWS`,
    says: `The server refused a login by ${mechanism}: the program did not ask for MONGODB-AWS, so STS had no part in it.`,
    next: askForMechanism,
  }),
  'reply-other': ({ codeName }) => ({
    says: `The server refused the command (${codeName ?? 'no code name'}). Its own words are all that is known.`,
  }),
};
