import { environmentFiles } from '../environment';
import type { CodeRequest, Snippet } from '../snippet';
import { doubleQuoted, expressionsOf, lines } from '../values';

export function nodeSnippet(request: CodeRequest): Snippet {
  const { accessKeyId, secretAccessKey, sessionToken } = expressionsOf(
    request,
    doubleQuoted,
    (variable) => `process.env.${variable}`,
  );
  const uri = doubleQuoted(request.uri);
  const explicit = request.source === 'explicit';
  const client = explicit
    ? lines(
        `const client = new MongoClient(${uri}, {`,
        '  authMechanismProperties: {',
        '    AWS_CREDENTIAL_PROVIDER: async () => ({',
        `      accessKeyId: ${accessKeyId},`,
        `      secretAccessKey: ${secretAccessKey},`,
        sessionToken === null ? null : `      sessionToken: ${sessionToken},`,
        '    }),',
        '  },',
        '});',
      )
    : lines(`const client = new MongoClient(${uri});`);
  const code = `${lines("import { MongoClient } from 'mongodb';", '')}${client}${lines(
    '',
    'try {',
    "  const status = await client.db('admin').command({ connectionStatus: 1 });",
    '  console.log(JSON.stringify(status.authInfo));',
    '} finally {',
    '  await client.close();',
    '}',
  )}`;
  const packages = explicit ? 'mongodb@7' : 'mongodb@7 @aws-sdk/credential-providers';
  return {
    id: 'node',
    title: 'Node.js',
    versions: 'mongodb 7, and 6.20 with the callback',
    files: [
      { name: 'Packages', language: 'bash', code: lines(`npm install ${packages}`) },
      { name: 'main.mjs', language: 'javascript', code },
      ...environmentFiles(request),
    ],
    notes: explicit
      ? [
          'The callback is asked for each new connection, so it is the place to fetch temporary credentials anew.',
        ]
      : [
          'Version 7 refuses credentials in the connection string; the AWS SDK finds them in the environment.',
        ],
  };
}
