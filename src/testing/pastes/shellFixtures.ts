import { id, ends, ignored, secret, token, values, type PasteFixture } from './fixture';
import { mark } from './marks';

export const shellFixtures: readonly PasteFixture[] = [
  {
    name: 'env in a pod whose service account has a role',
    format: 'environment',
    marked: [
      ignored('Another variable', 'HOSTNAME=app-6d4b75cb6d-hv4xz'),
      ignored('AWS_DEFAULT_REGION', 'AWS_DEFAULT_REGION=eu-west-1'),
      ignored('AWS_REGION', 'AWS_REGION=eu-west-1'),
      `AWS_ROLE_ARN=${mark('role', 'arn:aws:iam::123456789012:role/app')}`,
      ignored(
        'AWS_WEB_IDENTITY_TOKEN_FILE',
        'AWS_WEB_IDENTITY_TOKEN_FILE=/var/run/secrets/eks.amazonaws.com/serviceaccount/token',
      ),
      '',
    ].join('\n'),
    notes: ['IRSA'],
    commands: ['cat "$AWS_WEB_IDENTITY_TOKEN_FILE"'],
  },
  {
    name: 'a role that is set twice, and one that is none',
    format: 'environment',
    marked: `export AWS_ROLE_ARN=${ignored('AWS_ROLE_ARN', 'arn:aws:iam::123456789012:role/first')}
export AWS_ROLE_ARN="${mark('role', 'arn:aws-cn:iam::123456789012:role/team/last')}"
${ignored('AWS_ROLE_ARN', 'AWS_ROLE_ARN=arn:aws:iam::123456789012:user/ada')}
`,
  },
  {
    name: 'aws configure export-credentials --format env',
    format: 'environment',
    marked: `export AWS_ACCESS_KEY_ID=${id}\nexport AWS_SECRET_ACCESS_KEY=${secret}\nexport AWS_SESSION_TOKEN=${token}\nexport AWS_CREDENTIAL_EXPIRATION=${ends}\n`,
  },
  {
    name: 'the access portal’s export lines, in double quotes',
    format: 'environment',
    marked: `export AWS_ACCESS_KEY_ID="${id}"\nexport AWS_SECRET_ACCESS_KEY="${secret}"\nexport AWS_SESSION_TOKEN="${token}"`,
  },
  {
    name: 'a .env file with comments and quotes',
    format: 'environment',
    marked: `# staging\nAWS_ACCESS_KEY_ID='${id}' # key\nAWS_SECRET_ACCESS_KEY="${secret}"\n`,
    notes: ['docker --env-file'],
  },
  {
    name: 'the output of env, with other variables',
    format: 'environment',
    marked: `${ignored('Another variable', 'SHLVL=1')}\nAWS_ACCESS_KEY_ID=${id}\n${ignored('AWS_REGION', 'AWS_REGION=eu-west-1')}\nAWS_SECRET_ACCESS_KEY=${secret}\n${ignored('Another variable', 'PATH=/usr/bin:/bin')}\n`,
  },
  {
    name: 'one line with semicolons and a prompt',
    format: 'environment',
    marked: `$ export AWS_ACCESS_KEY_ID=${id}; export AWS_SECRET_ACCESS_KEY=${secret};`,
  },
  {
    name: 'a continuation over lines, with CRLF',
    format: 'environment',
    marked: `export AWS_ACCESS_KEY_ID=${id} \\\r\n  AWS_SECRET_ACCESS_KEY=${secret} \\\r\n  AWS_SESSION_TOKEN=${token}\r\n`,
  },
  {
    name: 'bash’s export -p, with a line break in a value',
    format: 'environment',
    marked: `declare -x AWS_ACCESS_KEY_ID="${id}"\ndeclare -x AWS_SECRET_ACCESS_KEY=$'${mark('secret', `${values.secret}\\n`)}'\n`,
    decoded: { secret: `${values.secret}\n` },
    blemishes: { secret: ['line-break'] },
  },
  {
    name: 'blanks at the end of a line',
    format: 'environment',
    marked: `AWS_ACCESS_KEY_ID=${id}${ignored('White space after AWS_ACCESS_KEY_ID', '  ')}\nAWS_SECRET_ACCESS_KEY=${secret}`,
  },
  {
    name: 'a quote that nothing closes',
    format: 'environment',
    marked: `export AWS_ACCESS_KEY_ID=${id}\nexport AWS_SECRET_ACCESS_KEY=${mark('secret', `"${values.secret}`)}\n`,
    blemishes: { secret: ['quotes'] },
  },
  {
    name: 'typographic quotes from a chat',
    format: 'environment',
    marked: `export AWS_ACCESS_KEY_ID=${mark('id', `“${values.id}”`)}\nexport AWS_SECRET_ACCESS_KEY=${secret}\n`,
    blemishes: { id: ['quotes'] },
  },
  {
    name: 'a zero-width space inside a value',
    format: 'environment',
    marked: `AWS_ACCESS_KEY_ID=${id}\nAWS_SECRET_ACCESS_KEY=${mark('secret', `${values.secret.slice(0, 9)}\u200b${values.secret.slice(9)}`)}`,
    blemishes: { secret: ['invisible'] },
  },
  {
    name: 'a value that the shell puts in',
    format: 'environment',
    marked: `export AWS_ACCESS_KEY_ID=${id}\nexport AWS_SECRET_ACCESS_KEY=${secret}\nexport ${ignored('AWS_SESSION_TOKEN', 'AWS_SESSION_TOKEN="$(cat token)"')}`,
  },
  {
    name: 'names that no driver reads',
    format: 'environment',
    marked: `export ${ignored('AWS_ACCESS_KEY', 'AWS_ACCESS_KEY=x')}\nexport AWS_SECRET_ACCESS_KEY=${secret}\nexport ${ignored('AWS_SECRET_TOKEN', 'AWS_SECRET_TOKEN=y')}\nexport ${ignored('AWS_SECURITY_TOKEN', 'AWS_SECURITY_TOKEN=z')}\n${ignored('AWS_SECRET_KEY', 'AWS_SECRET_KEY=s')}\nexport ${ignored('AWS_SESSION_TOKEN', 'aws_session_token=t')}\n`,
  },
  {
    name: 'docker run -e',
    format: 'environment',
    marked: `${ignored('Other text', 'docker run --rm')} -e AWS_ACCESS_KEY_ID=${id} -e "AWS_SECRET_ACCESS_KEY=${secret}" --env=AWS_SESSION_TOKEN=${token} ${ignored('Other text', 'mongo:8 mongosh')}`,
  },
  {
    name: 'PowerShell in double quotes',
    format: 'powershell',
    marked: `$Env:AWS_ACCESS_KEY_ID="${id}"\r\n$Env:AWS_SECRET_ACCESS_KEY="${secret}"\r\n$Env:AWS_SESSION_TOKEN="${token}"\r\n`,
  },
  {
    name: 'PowerShell with blanks, single quotes, a prompt and lower case',
    format: 'powershell',
    marked: `PS C:\\Users\\ada> $env:aws_access_key_id = '${id}'; $env:aws_secret_access_key = '${secret}'`,
  },
  {
    name: 'PowerShell, which takes typographic quotes for quotes',
    format: 'powershell',
    marked: `$Env:AWS_ACCESS_KEY_ID=“${id}”\n$Env:AWS_SECRET_ACCESS_KEY=‘${secret}’\n`,
  },
  {
    name: 'PowerShell without quotes',
    format: 'powershell',
    marked: `$Env:AWS_ACCESS_KEY_ID=${id}\n${'${Env:AWS_SECRET_ACCESS_KEY}'} = "${secret}"\n`,
    notes: ['without quotes'],
  },
  {
    name: 'PowerShell through .NET and Set-Item',
    format: 'powershell',
    marked: `[Environment]::SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "${id}", "User")\nSet-Item -Path Env:AWS_SECRET_ACCESS_KEY -Value '${secret}'\n`,
  },
  {
    name: 'PowerShell with a value from a variable',
    format: 'powershell',
    marked: `$Env:AWS_ACCESS_KEY_ID="${id}"\n${ignored('AWS_SECRET_ACCESS_KEY', '$Env:AWS_SECRET_ACCESS_KEY="$secret"')}\n`,
  },
  {
    name: 'Windows cmd',
    format: 'cmd',
    marked: `C:\\>set AWS_ACCESS_KEY_ID=${id}\r\nC:\\>set AWS_SECRET_ACCESS_KEY=${secret}\r\n`,
  },
  {
    name: 'Windows cmd, where a blank at the end belongs to the value',
    format: 'cmd',
    marked: `SET AWS_ACCESS_KEY_ID=${id}\r\nSET AWS_SECRET_ACCESS_KEY=${mark('secret', `${values.secret} `)}\r\n`,
    blemishes: { secret: ['trailing-space'] },
    notes: ['blanks at the end of the line'],
  },
  {
    name: 'Windows cmd with && and the blank in front of it',
    format: 'cmd',
    marked: `set AWS_ACCESS_KEY_ID=${mark('id', `${values.id} `)}&& set AWS_SECRET_ACCESS_KEY=${secret}`,
    blemishes: { id: ['trailing-space'] },
    notes: ['blanks at the end of the line'],
  },
  {
    name: 'Windows cmd with quotes around both and around the value alone',
    format: 'cmd',
    marked: `set "AWS_ACCESS_KEY_ID=${id}"\r\nset AWS_SECRET_ACCESS_KEY=${mark('secret', `"${values.secret}"`)}\r\n`,
    blemishes: { secret: ['quotes'] },
  },
  {
    name: 'Windows cmd with a blank before the equals sign',
    format: 'cmd',
    marked: `${ignored('AWS_ACCESS_KEY_ID', 'set AWS_ACCESS_KEY_ID =AKIA')}\r\nset AWS_SECRET_ACCESS_KEY=${secret}\r\n`,
  },
  {
    name: 'setx',
    format: 'cmd',
    marked: `setx AWS_ACCESS_KEY_ID ${id}\r\nsetx AWS_SECRET_ACCESS_KEY "${secret}" /M\r\nrem done\r\n`,
  },
  {
    name: 'fish',
    format: 'fish',
    marked: `set -gx AWS_ACCESS_KEY_ID ${id}\nset -gx AWS_SECRET_ACCESS_KEY '${secret}'\nset -x -g AWS_SESSION_TOKEN "${token}"; set --global --export AWS_CREDENTIAL_EXPIRATION ${ends}\n`,
  },
  {
    name: 'fish without export',
    format: 'fish',
    marked: `ada@host ~> set -g AWS_ACCESS_KEY_ID ${id}\nset -gx AWS_SECRET_ACCESS_KEY ${secret}`,
    notes: ['set -x'],
  },
  {
    name: 'csh',
    format: 'csh',
    marked: `host% setenv AWS_ACCESS_KEY_ID ${id}\nsetenv AWS_SECRET_ACCESS_KEY '${secret}'\nsetenv AWS_SESSION_TOKEN "${token}"; ${ignored('AWS_REGION', 'setenv AWS_REGION eu-west-1')}\n`,
  },
];
