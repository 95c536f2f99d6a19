import { environmentFiles } from '../environment';
import type { CodeRequest, CodeSource, Snippet, SnippetId } from '../snippet';
import { doubleQuoted, expressionsOf, lines } from '../values';

/** One major version of the driver: the same program, with other packages beside it. */
interface Major {
  readonly id: SnippetId;
  readonly title: string;
  readonly versions: string;
  readonly packages: Readonly<Record<CodeSource, string>>;
  readonly notes: Readonly<Record<CodeSource, readonly string[]>>;
}

const fresh =
  'The callback is asked for each new connection, so it is the place to fetch temporary credentials anew.';

const node7: Major = {
  id: 'node',
  title: 'Node.js 7',
  versions: 'mongodb 7.1 and later; 7.0 needs the package aws4 as well',
  packages: {
    explicit: 'mongodb@7 @aws-sdk/credential-providers',
    environment: 'mongodb@7 @aws-sdk/credential-providers',
    'web-identity': 'mongodb@7 @aws-sdk/credential-providers',
  },
  notes: {
    explicit: [fresh, 'Version 7 asks for @aws-sdk/credential-providers even where the callback has it all.'],
    environment: [
      'Version 7 refuses credentials in the connection string; the AWS SDK finds them in the environment.',
    ],
    'web-identity': [],
  },
};

const node6: Major = {
  id: 'node6',
  title: 'Node.js 6',
  versions: 'mongodb 6.20 and later of 6',
  packages: {
    explicit: 'mongodb@6 aws4 @aws-sdk/credential-providers',
    environment: 'mongodb@6 aws4',
    'web-identity': 'mongodb@6 aws4 @aws-sdk/credential-providers',
  },
  notes: {
    explicit: [fresh, 'Without @aws-sdk/credential-providers version 6 passes over the callback in silence.'],
    environment: [],
    'web-identity': ['Without @aws-sdk/credential-providers version 6 has no web identity.'],
  },
};

export function nodeSnippet(request: CodeRequest): Snippet {
  return snippetFor(node7, request);
}

export function node6Snippet(request: CodeRequest): Snippet {
  return snippetFor(node6, request);
}

function snippetFor({ id, title, versions, packages, notes }: Major, request: CodeRequest): Snippet {
  return {
    id,
    title,
    versions,
    files: [
      { name: 'Packages', language: 'bash', code: lines(`npm install ${packages[request.source]}`) },
      { name: 'main.mjs', language: 'javascript', code: programOf(request) },
      ...environmentFiles(request),
    ],
    notes: notes[request.source],
  };
}

function programOf(request: CodeRequest): string {
  const { accessKeyId, secretAccessKey, sessionToken } = expressionsOf(
    request,
    doubleQuoted,
    (variable) => `process.env.${variable}`,
  );
  const uri = doubleQuoted(request.uri);
  const client =
    request.source === 'explicit'
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
  return `${lines("import { MongoClient } from 'mongodb';", '')}${client}${lines(
    '',
    'try {',
    "  const status = await client.db('admin').command({ connectionStatus: 1 });",
    '  console.log(JSON.stringify(status.authInfo));',
    '} finally {',
    '  await client.close();',
    '}',
  )}`;
}
