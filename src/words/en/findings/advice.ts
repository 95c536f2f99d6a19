/** What several refusals are answered by. */
export const ifUnexpected =
  'If you did not expect this identity, look which source the credentials came from';

export const mechanismAdvice = [
  'Self-hosted: add MONGODB-AWS to authenticationMechanisms',
  'MongoDB Community does not have the mechanism; of Enterprise, MongoDB’s own manuals disagree: one has it from 4.4, one not at all',
] as const;

export const databaseAdvice = ['authSource must be $external, or left out'] as const;

export const beginAgain = ['Begin again with saslStart: a conversation ends with its first answer'] as const;

export const tornHeaderAdvice =
  'Look for a space or a line feed in the access key ID: it tears the header apart';

export const quotaAdvice =
  'STS takes 600 requests a second for an account in a region, and every new connection costs one: open fewer, and keep them';

/** For a driver whose secret nobody has entered yet. */
export const enterTheSecret = 'Enter the secret access key above: the check finds the first wrong character';
