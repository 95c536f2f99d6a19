import { environmentFiles } from '../environment';
import type { CodeRequest, Snippet } from '../snippet';
import { doubleQuoted, expressionsOf, lines } from '../values';

export function pythonSnippet(request: CodeRequest): Snippet {
  return snippetFor(request, 'pymongo[aws]');
}

/** For versions before 4.8. */
export function python47Snippet(request: CodeRequest): Snippet {
  return snippetFor(request, 'pymongo[aws]<4.8');
}

function snippetFor(request: CodeRequest, packages: string): Snippet {
  const { accessKeyId, secretAccessKey, sessionToken } = expressionsOf(
    request,
    doubleQuoted,
    (variable) => `os.environ["${variable}"]`,
  );
  const explicit = request.source === 'explicit';
  const code = lines(
    explicit && request.literals === null ? 'import os' : null,
    explicit && request.literals === null ? '' : null,
    'from pymongo import MongoClient',
    '',
    'client = MongoClient(',
    `    ${doubleQuoted(request.uri)},`,
    explicit ? `    username=${accessKeyId},` : null,
    explicit ? `    password=${secretAccessKey},` : null,
    explicit && sessionToken !== null
      ? `    authMechanismProperties={"AWS_SESSION_TOKEN": ${sessionToken}},`
      : null,
    ')',
    'status = client.admin.command("connectionStatus")',
    'print(status["authInfo"])',
  );
  return {
    files: [
      { name: 'packages', language: 'bash', code: lines(`python3 -m pip install '${packages}'`) },
      { name: 'main.py', language: 'python', code },
      ...environmentFiles(request),
    ],
    notes: explicit && sessionToken !== null ? ['python-takes-a-dictionary'] : [],
  };
}
