/** A container endpoint answered with something else than credentials; its message says with what, and nothing of it. */
export class NoCredentialsThere extends Error {
  override readonly name = 'NoCredentialsThere';
}

/** AWS's provider says of an answer of another form which form it wants, in a sentence that begins so. */
const ofAnotherForm = 'HTTP credential provider response not of the required format';

/**
 * What AWS's provider throws over an answer that it cannot read, by what it was that could not be read: its own words
 * are those of whoever reads the code, and may quote the answer.
 * @returns anything else as it is
 */
export function containerFailure(thrown: unknown): unknown {
  const found = thrown instanceof Error ? answerBehind(thrown) : null;
  return found === null ? thrown : new NoCredentialsThere(`${found}. ${whatToDo()}`);
}

function answerBehind({ name, message }: Error): string | null {
  if (name === 'SyntaxError') return notJson(message);
  if (name === 'TypeError' && message.startsWith('Invalid RFC-3339 date-time')) {
    return 'The Expiration in the answer is no time in UTC, as 2030-01-31T12:00:00Z is';
  }
  // Its fields are asked for before it is looked at.
  const isNull = name === 'TypeError' && message.startsWith('Cannot read properties of null');
  return isNull || message.startsWith(ofAnotherForm)
    ? `The answer is ${isNull ? 'null, and no object' : 'JSON, and no object'} with AccessKeyId, SecretAccessKey, Token and Expiration, all texts`
    : null;
}

/** The first letter is all that is taken of the words of JSON, which quote more. */
function notJson(words: string): string {
  if (words.startsWith("Unexpected token '<'")) return 'The answer is not JSON, but perhaps a web page';
  return words.startsWith('Unexpected end of JSON')
    ? 'The answer is empty, or breaks off'
    : 'The answer is not JSON';
}

function whatToDo(): string {
  const isRelative = (process.env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI ?? '') !== '';
  const variable = `AWS_CONTAINER_CREDENTIALS_${isRelative ? 'RELATIVE' : 'FULL'}_URI`;
  return `Look at what ${variable} names: another server or another path than that of the credentials may answer there`;
}
