import { environmentFiles } from '../environment';
import type { CodeRequest, Snippet } from '../snippet';
import { expressionsOf, lines, singleQuoted } from '../values';

export function phpSnippet(request: CodeRequest): Snippet {
  const { accessKeyId, secretAccessKey, sessionToken } = expressionsOf(
    request,
    singleQuoted,
    (variable) => `getenv('${variable}')`,
  );
  const explicit = request.source === 'explicit';
  const code = lines(
    '<?php',
    '',
    "require __DIR__ . '/vendor/autoload.php';",
    '',
    '$client = new MongoDB\\Client(',
    `    ${singleQuoted(request.uri)},`,
    ...(explicit
      ? [
          '    [',
          `        'username' => ${accessKeyId},`,
          `        'password' => ${secretAccessKey},`,
          sessionToken === null
            ? null
            : `        'authMechanismProperties' => ['AWS_SESSION_TOKEN' => ${sessionToken}],`,
          '    ],',
        ]
      : []),
    ');',
    "$status = $client->selectDatabase('admin')->command(['connectionStatus' => 1])->toArray()[0];",
    "echo json_encode($status['authInfo']), PHP_EOL;",
  );
  return {
    files: [
      { name: 'packages', language: 'bash', code: lines('composer require mongodb/mongodb') },
      { name: 'main.php', language: 'php', code },
      ...environmentFiles(request),
    ],
    notes: [],
  };
}
