import type { StepId } from '../../../core/vocabulary/steps';

/** What each step is for, in two or three sentences. */
export type Leads = Readonly<Record<StepId, string>>;

/** To whoever signs. */
export const signerLeads: Leads = {
  credentials:
    'The access key ID names a key, the secret access key proves that you hold it, the session token goes with temporary keys only. Only the first and the last are ever sent.',
  resolve:
    'The proxy turns the connection string into hosts, and each host into addresses. It checks every address before it opens a socket, and dials the address that it checked.',
  connect:
    'A TCP connection and, where the connection string asks for it, TLS with the certificate fully verified.',
  hello:
    'The first message asks who the server is. MONGODB-AWS needs maxWireVersion 9, MongoDB 4.4. Nothing about the mechanism is asked here: it cannot be negotiated and cannot be sped up.',
  'client-first':
    'You open the conversation with 32 random bytes and a flag that says no channel binding. Nothing in it depends on your credentials.',
  'server-first':
    'The server adds 32 bytes of its own and names the STS host to sign for. You check length, prefix and host before you sign anything.',
  request:
    'The request that the server will send to STS in your name: GetCallerIdentity, which asks who is calling and needs no permission. You sign it and never send it.',
  'canonical-request':
    'The text that STS will rebuild and hash. Its headers are sorted by name and listed, so neither you nor the server can change one unnoticed. The server nonce ties it to this conversation alone.',
  'string-to-sign':
    'Four lines: algorithm, time, what the key is good for, and the hash of the canonical request.',
  'signing-key':
    'Four HMACs in a row turn the secret into a key that is good for one day, one region and one service. Whoever holds it can sign for a day, so it is masked like the secret.',
  signature:
    'One last HMAC, over the string to sign. With the key ID, the scope and the list of headers it makes the Authorization header.',
  'client-final':
    'The header, the date that was signed and, with temporary credentials, the session token. The secret is not in it. For about 15 minutes this message proves who you are.',
  sts: 'The server rebuilds the request from its own nonce and host, adds your header and date, and sends it to STS. A real STS tells the server why it refuses, and of that the server tells you a status at most.',
  verdict: 'What the server told you. After a success, connectionStatus asks as whom.',
};
