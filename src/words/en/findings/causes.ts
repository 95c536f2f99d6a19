import type { CauseFacts } from '../../../core/findings/facts/causes';
import type { WordsByCode } from './findingWords';
import {
  bringHeader,
  bringKeyId,
  bringSecret,
  listenForStep,
  putIntoDrivers,
  seeSources,
} from './pageAdvice';

const shell = 'aws sts get-caller-identity';

/** What a refusal can be, what each would show elsewhere, and how to find out. */
export const causeWords: WordsByCode<keyof CauseFacts> = {
  'cause-source': () => ({
    title: 'Other credentials than you think',
    says: 'Perhaps the program takes other credentials than you think: an old variable, a profile, the node’s role instead of the pod’s.',
    next: [
      seeSources,
      `Where the program runs, “${shell}” prints who it is: compare the account and the name`,
    ],
  }),
  'cause-expired': () => ({
    title: 'Temporary credentials that have expired',
    says: 'Perhaps the temporary credentials have expired. A pool that was opened with them fails when it opens new connections.',
    next: ['Get new ones, and give the driver a source that renews them rather than a string'],
  }),
  'cause-token': () => ({
    title: 'A session token that is missing, cut short or of another key',
    says: 'Perhaps the session token is missing, cut short, or of other credentials. An ASIA… key needs its own; an AKIA… key must have none.',
    next: ['Take all three values from the same place, at the same time'],
  }),
  'cause-secret': () => ({
    title: 'A wrong secret access key',
    says: 'Perhaps the secret access key is not the one of this key ID: a character lost in copying, a line break or quotes around it, or it was rotated.',
    next: [bringSecret, 'It has 40 characters, no space, no quote, no line break'],
  }),
  'cause-encoding': () => ({
    title: 'Wrong escapes in the connection string',
    says: 'Perhaps the connection string holds the secret or the token without escapes, or with two rounds of them: drivers read + and % differently.',
    next: [putIntoDrivers, 'Write + as %2B, / as %2F, = as %3D, once'],
  }),
  'cause-key-id': () => ({
    title: 'An access key that was deleted, or is of another partition',
    says: 'Perhaps the access key was deleted or made inactive, or is of another partition (GovCloud, China) than the STS that the server asks.',
    next: [`Then “${shell}” with this key answers InvalidClientTokenId`],
  }),
  'cause-clock': () => ({
    title: 'A wrong clock on the machine that signs',
    says: 'Perhaps the clock of the machine that signs is off by more than STS takes: it was seen to take 15 minutes.',
    next: ['Compare it with another clock; WSL and virtual machines lose time while they sleep'],
  }),
  'cause-scope': () => ({
    title: 'A wrong region, service or day in the scope',
    says: 'Perhaps the signature is scoped to a region, service or day that the STS host does not take.',
    next: [bringHeader],
  }),
  'cause-signing': () => ({
    title: 'A request that is signed in another form',
    says: 'Perhaps the request is signed in another form than STS rebuilds. With an official driver this is rare; with code of your own it is the first thing to look at.',
    next: [listenForStep],
  }),
  'cause-header': () => ({
    title: 'A broken Authorization header',
    says: 'Perhaps STS cannot read the Authorization header: a space or a line break in the access key ID breaks it.',
    next: [bringKeyId],
  }),
  'cause-throttled': () => ({
    title: 'Too many requests',
    says: 'Perhaps STS had too many requests of this account: it takes 600 a second in a region, and every new connection costs one.',
    next: ['Open fewer connections, and keep them open'],
  }),
  'cause-sts-unreachable': () => ({
    title: 'A server that cannot reach STS',
    says: 'Perhaps the server could not reach STS at all. A self-hosted server then says the same.',
    next: [
      'See how long the refusal took: many seconds point to it',
      'The server’s own log says so; the server needs port 443 of its STS host',
    ],
  }),
  'cause-user': () => ({
    title: 'No database user for this identity',
    says: 'Perhaps STS said yes and the server found no database user, or one of another name.',
    next: ['Compare the ARN that STS gives with the name in $external, letter for letter'],
  }),
  answered: () => ({ says: 'You answered.' }),
};
