import { environmentFiles } from '../environment';
import type { CodeRequest, CodeSource, Snippet, SnippetNote } from '../snippet';
import { doubleQuoted, expressionsOf, lines } from '../values';

/** One major version of the driver: the same program, with other packages beside it. */
interface Major {
  readonly packages: Readonly<Record<CodeSource, string>>;
  readonly notes: Readonly<Record<CodeSource, readonly SnippetNote[]>>;
}

const node7: Major = {
  packages: {
    explicit: 'mongodb@7 @aws-sdk/credential-providers',
    environment: 'mongodb@7 @aws-sdk/credential-providers',
    'web-identity': 'mongodb@7 @aws-sdk/credential-providers',
  },
  notes: {
    explicit: ['callback-for-each-connection', 'node7-wants-the-package'],
    environment: ['node7-refuses-credentials-inside'],
    'web-identity': [],
  },
};

const node6: Major = {
  packages: {
    explicit: 'mongodb@6 aws4 @aws-sdk/credential-providers',
    environment: 'mongodb@6 aws4',
    'web-identity': 'mongodb@6 aws4 @aws-sdk/credential-providers',
  },
  notes: {
    explicit: ['callback-for-each-connection', 'node6-ignores-the-callback'],
    environment: [],
    'web-identity': ['node6-lacks-web-identity'],
  },
};

export function nodeSnippet(request: CodeRequest): Snippet {
  return snippetFor(node7, request);
}

export function node6Snippet(request: CodeRequest): Snippet {
  return snippetFor(node6, request);
}

function snippetFor({ packages, notes }: Major, request: CodeRequest): Snippet {
  return {
    files: [
      { name: 'packages', language: 'bash', code: lines(`npm install ${packages[request.source]}`) },
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
