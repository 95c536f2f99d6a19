import { term, told } from '../told';
import { signerLeads, type Leads } from './signerLeads';

/** About the driver that signs. */
export const driverLeads: Leads = {
  credentials: {
    what: told`An ${term('access key')} ID that names a key, the secret that proves the ${term('driver')} holds it, and a ${term('session token')} if the key is temporary.`,
    question: 'Why does MongoDB ask AWS at all?',
    answer: told`A signature can be checked only with the secret that made it, and only the driver and AWS have that. So MongoDB gives the driver a question to sign and has AWS’s ${term('STS')} answer it. The secret is sent to nobody, so it is not here.`,
  },
  resolve: {
    what: told`The ${term('driver')} turns its connection string into hosts and addresses before it comes here.`,
    question: 'Why is none of that shown?',
    answer: told`A driver asks its own DNS, not this listener. When a login is relayed, this is the relay’s way to the cluster: the ${term('SRV record')} lists the hosts, the ${term('TXT record')} adds options.`,
  },
  connect: {
    what: told`The ${term('driver')} opens a TCP connection, with ${term('TLS')} where the listener asks for it.`,
    question: 'Why TLS, if the secret is never sent?',
    answer: told`What is sent can be read without it: the key ID, a signature that STS was seen to accept for 15 minutes, the session token. When a login is relayed, this is the relay’s connection to the cluster.`,
  },
  hello: signerLeads.hello,
  'client-first': {
    what: told`The driver sends 32 random bytes, its ${term('nonce')}, and a flag that says: no ${term('channel binding')}.`,
    question: 'Why random bytes?',
    answer: told`The server has to begin its own nonce with them, so a reply recorded in an earlier login is of no use to anyone. Nothing in this message depends on the driver’s credentials.`,
  },
  'server-first': {
    what: told`The server puts 32 random bytes of its own behind the driver’s, and names the ${term('STS')} host to sign for.`,
    question: 'Why does it extend the driver’s nonce?',
    answer: told`The driver’s half, the first 32 bytes of the server nonce s, shows it that this reply is to it. The server’s half makes the signature worthless in any other login. Most drivers check length, first half and host before they sign.`,
  },
  request: {
    what: told`The request that the server will send to STS in the driver’s name: ${term('GetCallerIdentity')}, which asks who is calling and needs no permission.`,
    question: 'Why is content-length signed?',
    answer: signerLeads.request.answer,
  },
  'canonical-request': {
    what: told`The text that the driver signs, and that STS rebuilds on its own.`,
    question: 'Why so exact?',
    answer: told`Nobody sends this text, only a signature over its ${term('hash')}: this is the one that the driver’s signature must be over. One byte of difference gives another hash, so both sides must write it the same way.`,
  },
  'string-to-sign': {
    what: told`Four lines: the algorithm, the time, the ${term('credential scope')} and the hash of the canonical request. Rebuilt here from what the driver sent.`,
    question: 'Why is the region taken from the host?',
    answer: told`A signature counts in one ${term('region')} only, and all a driver knows of STS is the host that the server named. Its second ${term('label')} is the region, or us-east-1 for sts.amazonaws.com. AWS_REGION plays no part.`,
  },
  'signing-key': {
    what: told`Four ${term('HMAC', 'HMACs')} in a row turn the secret into a key for one day, one region and one service.`,
    question: 'Why a chain?',
    answer: told`Each HMAC narrows what its key can sign for, and none can be undone. The driver computed the keys, so here only what went into each HMAC is known.`,
  },
  signature: {
    what: signerLeads.signature.what,
    question: 'Why does that prove anything?',
    answer: told`It cannot be computed without the secret or a key made from it, and it gives neither away. It holds for this text alone: this server nonce, this host, this time.`,
  },
  'client-final': {
    what: told`The driver sends the Authorization header, the date it signed and, with temporary credentials, the ${term('session token')}.`,
    question: 'Why is it safe to hand this over?',
    answer: told`The secret is not in it, and what the driver signed asks one thing: who is calling? For 15 minutes, as STS was seen to do, the server, or anyone who reads the message, can have STS answer that, and nothing else.`,
  },
  sts: {
    what: told`The server sends the signed request to ${term('STS')}, which looks up the secret by the key ID, computes the signature itself and compares.`,
    question: 'Why does the driver see none of this?',
    answer: told`STS answers the server, not the driver. Of a refusal, a real server passes on a code or an HTTP status at most; the reason stays in its log.`,
  },
  verdict: {
    what: told`The server looks for a ${term('database user')} with the name that STS gave, and tells the driver yes or no.`,
    question: 'Why is a valid signature not enough?',
    answer: told`STS only says who is calling: an ${term('ARN')}. Whether that name may log in, and what it may do, is up to the database users in ${term('$external')}. After a success the driver goes on to its own work.`,
  },
};
