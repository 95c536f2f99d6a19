/** What several refusals are answered by. */
export const ifUnexpected = 'If you did not expect this identity, see which source the credentials came from';

export const mechanismAdvice = [
  'Self-hosted: add MONGODB-AWS to authenticationMechanisms',
  'MongoDB Community does not have the mechanism. MongoDB’s own manuals disagree about Enterprise: one says from 4.4, another says not at all',
] as const;

export const databaseAdvice = ['authSource must be $external, or left out'] as const;

export const beginAgain = ['Begin again with saslStart: a conversation ends with its first answer'] as const;

export const tornHeaderAdvice =
  'Look for a space or a line feed in the access key ID: it breaks the Authorization header';

export const quotaAdvice =
  'STS takes 600 requests a second for an account in a region, and every new connection costs one: open fewer, and keep them open';

/** For a program that logged in by another mechanism. */
export const askForMechanism = [
  'Set authMechanism=MONGODB-AWS in the connection string, in capitals: without it drivers use SCRAM',
  'A framework may drop it: look at the string that the driver is given in the end',
] as const;
