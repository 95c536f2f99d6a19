import type { CodeRequest, Snippet } from '../snippet';
import { lines } from '../values';

/** Compass takes one connection string, with the credentials percent-encoded inside. */
export function compassSnippet(request: CodeRequest): Snippet {
  const { uri, literals, temporary } = request;
  const id = encode(literals?.accessKeyId, '<access key ID>');
  const secret = encode(literals?.secretAccessKey.reveal(), '<secret access key>');
  const token = encode(literals?.sessionToken?.reveal(), '<session token>');
  const withUser = uri.replace('://', `://${id}:${secret}@`);
  const code = temporary ? `${withUser}&authMechanismProperties=AWS_SESSION_TOKEN:${token}` : withUser;
  return {
    id: 'compass',
    title: 'Compass',
    versions: 'MongoDB Compass 1',
    files: [{ name: 'Connection string', language: 'text', code: lines(code) }],
    notes: [
      'Percent-encode each value once: / is %2F, + is %2B, = is %3D.',
      'The same values fit the form under Advanced Connection Options, Authentication, AWS IAM.',
    ],
  };
}

function encode(text: string | undefined, otherwise: string): string {
  return text === undefined ? otherwise : encodeURIComponent(text).replaceAll("'", '%27');
}
