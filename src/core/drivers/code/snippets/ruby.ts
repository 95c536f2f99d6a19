import { environmentFiles } from '../environment';
import type { CodeRequest, Snippet } from '../snippet';
import { expressionsOf, lines, singleQuoted } from '../values';

export function rubySnippet(request: CodeRequest): Snippet {
  const { accessKeyId, secretAccessKey, sessionToken } = expressionsOf(
    request,
    singleQuoted,
    (variable) => `ENV.fetch('${variable}')`,
  );
  const explicit = request.source === 'explicit';
  const code = lines(
    "require 'mongo'",
    '',
    'client = Mongo::Client.new(',
    `  ${singleQuoted(request.uri)},`,
    explicit ? `  user: ${accessKeyId},` : null,
    explicit ? `  password: ${secretAccessKey},` : null,
    explicit && sessionToken !== null
      ? `  auth_mech_properties: { aws_session_token: ${sessionToken} },`
      : null,
    '  auth_mech: :aws',
    ')',
    'status = client.use(:admin).database.command(connectionStatus: 1)',
    "puts status.first['authInfo']",
  );
  return {
    files: [
      { name: 'packages', language: 'bash', code: lines('gem install mongo') },
      { name: 'main.rb', language: 'ruby', code },
      ...environmentFiles(request),
    ],
    notes: [],
  };
}
