import { term, told } from '../told';
import { signerLeads, type Leads } from './signerLeads';

/** About the driver that signs. */
export const driverLeads: Leads = {
  credentials: {
    what: told`The ${term('driver', 'driver’s')} ${term('access key')} ID and secret, and a ${term('session token')} if it is temporary.`,
    question: 'Why does MongoDB ask AWS at all?',
    answer: told`A signature can be checked only with the secret that made it, which the driver and AWS alone have. So MongoDB gives it a question to sign, and AWS’s ${term('STS')} answers. The secret stays there.`,
  },
  resolve: {
    what: told`The ${term('driver')} turns its connection string into addresses before it comes here.`,
    question: 'Why is none of that shown?',
    answer: told`A driver asks its own DNS, not this listener. When a login is relayed, this is the relay’s way to the cluster: the ${term('SRV record')} lists the hosts, the ${term('TXT record')} adds options.`,
  },
  connect: {
    what: told`The ${term('driver')} opens a TCP connection, with ${term('TLS')} where the listener asks for it.`,
    question: 'Why TLS, if the secret is never sent?',
    answer: told`It hides the key ID, the session token and a signature that STS was seen to accept for 15 minutes. When a login is relayed, this is the relay’s connection to the cluster.`,
  },
  hello: signerLeads.hello,
  'client-first': {
    what: told`The driver sends 32 random bytes, its ${term('nonce')}, and a flag: no ${term('channel binding')}.`,
    question: 'Why random bytes?',
    answer: told`The server has to begin its own nonce with them, so a reply recorded in an earlier login is of no use to anyone. Nothing in this message depends on the driver’s credentials.`,
  },
  'server-first': {
    what: told`The server adds 32 random bytes, and names the ${term('STS')} host to sign for.`,
    question: 'Why does it extend the driver’s nonce?',
    answer: told`The driver’s half, the first 32 bytes of s, shows that this reply is to it; the server’s half makes the signature worthless in any other login. Most drivers check length, half and host first.`,
  },
  request: {
    what: told`${term('GetCallerIdentity')}, the request that the server will send to STS for the driver.`,
    question: 'Why is content-length signed?',
    answer: signerLeads.request.answer,
  },
  'canonical-request': {
    what: told`The text that the driver signs, and that STS rebuilds on its own.`,
    question: 'Why so exact?',
    answer: told`Nobody sends this text, only a signature over its ${term('hash')}: this is the one that the driver’s signature must be over. One byte of difference gives another hash, so both sides must write it the same way.`,
  },
  'string-to-sign': {
    what: told`Rebuilt: algorithm, time, ${term('credential scope')}, hash of the canonical request.`,
    question: 'Why is the region taken from the host?',
    answer: told`A signature counts in one ${term('region')}, and all a driver knows of STS is the host. Its second ${term('label')} is the region; sts.amazonaws.com means us-east-1.`,
  },
  'signing-key': {
    what: told`Four ${term('HMAC', 'HMACs')} turn the secret into a key for one day, region and service.`,
    question: 'Why a chain?',
    answer: told`Each HMAC narrows what its key can sign for, and none can be undone. The driver computed the keys, so here only what went into each HMAC is known.`,
  },
  signature: {
    what: signerLeads.signature.what,
    question: 'Why does that prove anything?',
    answer: told`It cannot be computed without the secret or a key made from it, and it gives neither away. It holds for this text alone: this server nonce, this host, this time.`,
  },
  'client-final': {
    what: told`The driver sends the Authorization header, its date and any ${term('session token')}.`,
    question: 'Why is it safe to hand this over?',
    answer: told`The secret is not in it. For 15 minutes, as STS was seen to allow, the server, or anyone else who reads it, can ask STS who is calling, and nothing more.`,
  },
  sts: {
    what: told`The server sends the signed request to ${term('STS')}, which finds the secret by the key ID, computes the signature itself and compares.`,
    question: 'Why does the driver see none of this?',
    answer: told`STS answers the server, which passes on a code or an HTTP status at most; the reason stays in its log.`,
  },
  verdict: {
    what: told`The server looks for the ${term('database user')} of this ${term('ARN')}, and answers yes or no.`,
    question: 'Why is a valid signature not enough?',
    answer: told`STS only says who is calling. Whether they may log in, and what they may do, is up to the database users in ${term('$external')}. After a success the driver goes on to its own work.`,
  },
};
