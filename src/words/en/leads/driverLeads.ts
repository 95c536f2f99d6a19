import { signerLeads, type Leads } from './signerLeads';

/** About the driver that signs. */
export const driverLeads: Leads = {
  ...signerLeads,
  credentials:
    'The access key ID names a key, the secret access key proves that the driver holds it, the session token goes with temporary keys only. Only the first and the last are ever sent, so the secret is not here.',
  resolve:
    'The driver turns its connection string into hosts and addresses before it comes here, and none of that is heard. Of a login that is passed on, this is the relay’s way to the cluster.',
  connect:
    'The driver opens a TCP connection, with TLS where the listener asks for it. Of a login that is passed on, this is the relay’s connection to the cluster.',
  'client-first':
    'The driver opens the conversation with 32 random bytes and a flag that says no channel binding. Nothing in it depends on its credentials.',
  'server-first':
    'The server adds 32 bytes of its own and names the STS host to sign for. The driver checks length, prefix and host before it signs anything.',
  request:
    'The request that the server sends to STS in the driver’s name: GetCallerIdentity, which asks who is calling and needs no permission. The driver signs it and never sends it.',
  'canonical-request':
    'The text that STS rebuilds and hashes. Its headers are sorted by name and listed, so neither the driver nor the server can change one unnoticed. The driver sends no such text: this is the one that its signature must be over.',
  'string-to-sign':
    'Four lines: algorithm, time, what the key is good for, and the hash of the canonical request. Rebuilt as well, from what the driver sent.',
  'signing-key':
    'Four HMACs in a row turn the secret into a key that is good for one day, one region and one service. The driver did this; here only what each is computed over is known.',
  'client-final':
    'The header, the date that was signed and, with temporary credentials, the session token. The secret is not in it. For about 15 minutes this message proves who the driver acts for.',
  sts: 'The server rebuilds the request from its own nonce and host, adds the driver’s header and date, and sends it to STS. A real STS tells the server why it refuses, and of that a real server tells the driver a status at most.',
  verdict: 'What the driver was told. After a success it goes on to its own work.',
};
