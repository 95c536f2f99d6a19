import { base64 } from './fixture';
import {
  anything,
  lines,
  members,
  oneLine,
  pairs,
  settings,
  variables,
  type Printed,
  type Printer,
} from './printers';

const object = (names: readonly [string, string, string], set: Printed): Record<string, string> =>
  Object.fromEntries(pairs(set, names));

const json =
  (wrap: (set: Printed) => unknown, indent?: number) =>
  (set: Printed): string =>
    JSON.stringify(wrap(set), null, indent);

/** Characters that XML 1.0 has, less the line break that a parser makes another of. */
const inXml = (value: string): boolean => !/[^\t\n\x20-\uD7FF\uE000-\uFFFD]/u.test(value);
const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const xml =
  (action: string) =>
  (set: Printed): string =>
    `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/">\n  <${action}Result>\n    <Credentials>\n${lines(
      members,
      (name, value) => `      <${name}>${escaped(value)}</${name}>`,
    )(set)}    </Credentials>\n  </${action}Result>\n</${action}Response>\n`;

const inIni = (value: string): boolean =>
  oneLine(value) && !/^[ \t#;]|[ \t]$|[ \t][#;]/.test(value) && value.length > 0;

const cell = (value: string): string => `"${value.replaceAll('"', '""')}"`;

export const filePrinters: readonly Printer[] = [
  {
    name: 'a profile',
    format: 'ini',
    print: (set) => `[default]\n${lines(settings, (name, value) => `${name} = ${value}`)(set)}`,
    permits: inIni,
  },
  {
    name: 'a profile of the config file',
    format: 'config',
    print: (set) =>
      `[profile dev]\nregion=eu-west-1\n${lines(settings, (name, value) => `${name}=${value}`)(set)}`,
    permits: inIni,
  },
  {
    name: 'credential_process',
    format: 'process-json',
    print: json((set) => ({ Version: 1, ...object(members, set) })),
    permits: anything,
  },
  {
    name: 'assume-role',
    format: 'sts-json',
    print: json(
      (set) => ({ Credentials: object(members, set), AssumedRoleUser: { AssumedRoleId: 'AROA:a' } }),
      4,
    ),
    permits: anything,
  },
  {
    name: 'AssumeRoleWithWebIdentity in JSON',
    format: 'sts-json',
    print: json((set) => ({
      AssumeRoleWithWebIdentityResponse: {
        AssumeRoleWithWebIdentityResult: { Credentials: { ...object(members, set), Expiration: 1.79551e9 } },
      },
    })),
    permits: anything,
  },
  {
    name: 'get-role-credentials',
    format: 'sso-json',
    print: json((set) => ({
      roleCredentials: object(['accessKeyId', 'secretAccessKey', 'sessionToken'], set),
    })),
    permits: anything,
  },
  {
    name: 'ECS',
    format: 'ecs-json',
    print: json((set) => ({
      Token: '',
      ...object(['AccessKeyId', 'SecretAccessKey', 'Token'], { ...set, token: set.token ?? 't' }),
    })),
  },
  {
    name: 'instance metadata',
    format: 'imds-json',
    print: json(
      (set) => ({
        Code: 'Success',
        ...object(['AccessKeyId', 'SecretAccessKey', 'Token'], { ...set, token: set.token ?? 't' }),
      }),
      2,
    ),
  },
  {
    name: 'Cognito',
    format: 'cognito-json',
    print: json((set) => ({ Credentials: object(['AccessKeyId', 'SecretKey', 'SessionToken'], set) })),
    permits: anything,
  },
  { name: 'AssumeRole in XML', format: 'sts-xml', print: xml('AssumeRole'), permits: inXml },
  {
    name: 'AssumeRoleWithWebIdentity in XML',
    format: 'sts-xml',
    print: xml('AssumeRoleWithWebIdentity'),
    permits: inXml,
  },
  { name: 'GetSessionToken in XML', format: 'sts-xml', print: xml('GetSessionToken'), permits: inXml },
  {
    name: 'a Secret with data',
    format: 'kubernetes',
    print: (set) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: aws\ndata:\n${lines(variables, (name, value) => `  ${name}: ${base64(value)}`)(set)}`,
    permits: (value) => !/\p{Cs}/u.test(value),
  },
  {
    name: 'a Secret with stringData',
    format: 'kubernetes',
    print: (set) =>
      `apiVersion: v1\nkind: Secret\nstringData:\n${lines(variables, (name, value) => `  ${name}: '${value.replaceAll("'", "''")}'`)(set)}`,
    permits: (value) => oneLine(value) && !/[^\x20-\x7e]/.test(value) && value === value.trim(),
  },
  {
    name: 'env of a container',
    format: 'kubernetes',
    print: (set) =>
      `containers:\n- name: web\n  env:\n${lines(variables, (name, value) => `  - name: ${name}\n    value: ${JSON.stringify(value)}`)(set)}`,
    permits: anything,
  },
  {
    name: 'Compose with a map',
    format: 'compose',
    print: (set) =>
      `services:\n  web:\n    environment:\n${lines(variables, (name, value) => `      ${name}: ${JSON.stringify(value)}`)(set)}`,
    permits: anything,
  },
  {
    name: 'Compose with a list',
    format: 'compose',
    print: (set) =>
      `services:\n  web:\n    environment:\n${lines(variables, (name, value) => `      - ${name}=${value}`)(set)}`,
  },
  {
    name: 'a task definition',
    format: 'json',
    print: json((set) => ({ environment: pairs(set, variables).map(([name, value]) => ({ name, value })) })),
    permits: anything,
  },
  {
    name: 'the reply of STS in YAML',
    format: 'yaml',
    print: (set) => `Credentials:\n${lines(members, (name, value) => `  ${name}: ${value}`)(set)}`,
  },
  {
    name: 'Terraform',
    format: 'hcl',
    print: (set) =>
      `provider "aws" {\n${lines(['access_key', 'secret_key', 'token'], (name, value) => `  ${name} = "${value}"`)(set)}}\n`,
  },
  {
    name: 'TOML',
    format: 'hcl',
    print: lines(settings, (name, value) => `${name} = "${value}"`),
  },
  {
    name: 'the console’s CSV',
    format: 'csv',
    print: ({ id, secret }) => `Access key ID,Secret access key\r\n${cell(id)},${cell(secret)}\r\n`,
    permits: oneLine,
  },
  {
    name: 'properties of Java',
    format: 'pairs',
    print: lines(
      ['aws.accessKeyId', 'aws.secretAccessKey', 'aws.sessionToken'],
      (name, value) => `${name}=${value}`,
    ),
  },
  {
    name: 'a struct of Go',
    format: 'pairs',
    print: (set) =>
      `{${pairs(set, ['AccessKeyID', 'SecretAccessKey', 'SessionToken'])
        .map(([name, value]) => `${name}:${value}`)
        .join(' ')} Source:StaticCredentials CanExpire:false}`,
  },
  {
    name: 'a table of Vault',
    format: 'pairs',
    print: (set) =>
      `Key                Value\n---                -----\n${lines(['access_key', 'secret_key', 'security_token'], (name, value) => `${name.padEnd(19)}${value}`)(set)}`,
  },
];
