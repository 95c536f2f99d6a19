import type { StepId } from '../../../core/vocabulary/steps';
import { term, told, type Told } from '../told';

export interface Lead {
  /** What happens, in one sentence. */
  readonly what: Told;
  /** What somebody asks who sees it for the first time. */
  readonly question: string;
  /** A reason where one is documented; otherwise what follows from its being so. */
  readonly answer: Told;
}

/** What each step is, and why. */
export type Leads = Readonly<Record<StepId, Lead>>;

/** To whoever signs. */
export const signerLeads: Leads = {
  credentials: {
    what: told`An ${term('access key')} ID, its secret, and a ${term('session token')} if the key is temporary.`,
    question: 'Why does MongoDB ask AWS at all?',
    answer: told`A signature can be checked only with the secret that made it, which you and AWS alone have. So MongoDB gives you a question to sign, and AWS’s ${term('STS')} answers it. Your secret is not sent.`,
  },
  resolve: {
    what: told`The ${term('proxy')} turns the connection string into hosts, and those into addresses.`,
    question: 'Why look anything up?',
    answer: told`A mongodb+srv:// name stands for a cluster: its ${term('SRV record')} lists the hosts (the ${term('seedlist')}), its ${term('TXT record')} adds options. The proxy checks every address against its rules, and dials the one it checked.`,
  },
  connect: {
    what: told`A TCP connection to the server, over ${term('TLS')} if the connection string says so.`,
    question: 'Why TLS, if the secret is never sent?',
    answer: told`It hides your key ID, the session token and a signature that STS was seen to accept for 15 minutes, and the certificate shows that this is the server you meant.`,
  },
  hello: {
    what: told`The first message asks what the server is and how new a protocol it speaks.`,
    question: 'Why does it not mention MONGODB-AWS?',
    answer: told`The ${term('mechanism')} is named only in the next step: it is never negotiated, and never sent early. What counts for it here is ${term('maxWireVersion')}: it must be 9 or more (MongoDB 4.4).`,
  },
  'client-first': {
    what: told`You send 32 random bytes, your ${term('nonce')}, and a flag: no ${term('channel binding')}.`,
    question: 'Why random bytes?',
    answer: told`The server has to begin its own nonce with yours, so a reply recorded in an earlier login is of no use to anyone. Nothing in this message depends on your credentials.`,
  },
  'server-first': {
    what: told`The server adds 32 random bytes, and names the ${term('STS')} host to sign for.`,
    question: 'Why does it extend your nonce?',
    answer: told`Your half, the first 32 bytes of the server nonce s, shows that this reply is yours; the server’s half makes your signature worthless in another login. You check length, half and host before you sign.`,
  },
  request: {
    what: told`${term('GetCallerIdentity')}, the request that the server will send to STS in your name.`,
    question: 'Why is content-length signed?',
    answer: told`The specification lists it and gives no reason: the body is already fixed by its ${term('hash')}. What follows: told any length but 43, STS refuses the signature.`,
  },
  'canonical-request': {
    what: told`The text that you sign, and that STS rebuilds on its own.`,
    question: 'Why so exact?',
    answer: told`STS never sees this text, only a signature over its ${term('hash')}. One byte of difference gives another hash, so both sides must write it the same way: sorted, lower-case names, one line each.`,
  },
  'string-to-sign': {
    what: told`Four lines: algorithm, time, ${term('credential scope')}, hash of the canonical request.`,
    question: 'Why is the region taken from the host?',
    answer: told`A signature counts in one ${term('region')}, and all you know of STS is the host. Its second ${term('label')} is the region; sts.amazonaws.com means us-east-1. AWS_REGION plays no part.`,
  },
  'signing-key': {
    what: told`Four ${term('HMAC', 'HMACs')} turn your secret into a key for one day, region and service.`,
    question: 'Why a chain?',
    answer: told`Each HMAC narrows what its key can sign for, and none can be undone. Anyone who holds the last, kSigning, can sign as you for this day, region and service, but cannot get back to your secret.`,
  },
  signature: {
    what: told`The signature: one last ${term('HMAC')}, with the ${term('signing key')}, over the string to sign.`,
    question: 'Why does that prove anything?',
    answer: told`It cannot be computed without your secret or a key made from it, and it gives neither away. It holds for this text alone: this server nonce, this host, this time.`,
  },
  'client-final': {
    what: told`You send the Authorization header, its date and any ${term('session token')}.`,
    question: 'Why is it safe to hand this over?',
    answer: told`Your secret is not in it. For 15 minutes, as STS was seen to allow, the server, or anyone else who reads it, can ask STS who you are, and nothing more.`,
  },
  sts: {
    what: told`The server sends your signed request to ${term('STS')}, which finds your secret by the key ID, computes the signature itself and compares.`,
    question: 'Why does a real server not show this?',
    answer: told`It passes on a code or an HTTP status at most; the reason stays in its log. The sandbox shows both sides.`,
  },
  verdict: {
    what: told`The server looks for the ${term('database user')} of this ${term('ARN')}, and tells you yes or no.`,
    question: 'Why is a valid signature not enough?',
    answer: told`STS only says who you are. Whether you may log in, and what you may do, is up to the database users in ${term('$external')}. A yes does not say as whom; ask with ${term('connectionStatus')}.`,
  },
};
