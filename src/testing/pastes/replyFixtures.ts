import { id, ends, ignored, secret, token, values, type PasteFixture } from './fixture';
import { mark } from './marks';

const arn = 'arn:aws:sts::123456789012:assumed-role/app/ada';
const credentials = `"AccessKeyId": "${id}", "SecretAccessKey": "${secret}", "SessionToken": "${token}"`;
const elements = `<AccessKeyId>${id}</AccessKeyId>\n      <SecretAccessKey>${secret}</SecretAccessKey>\n      <SessionToken>${token}</SessionToken>\n      <Expiration>${ends}</Expiration>`;
const metadata = (what: string): string =>
  ignored(
    what,
    '<ResponseMetadata>\n    <RequestId>c6104cbe-af31-11e0-8154-cbc7ccf896c7</RequestId>\n  </ResponseMetadata>',
  );

export const replyFixtures: readonly PasteFixture[] = [
  {
    name: 'credential_process JSON',
    format: 'process-json',
    marked: `{${ignored('Version', '"Version": 1')}, ${credentials}, "Expiration": "${ends}"}`,
  },
  {
    name: 'sts assume-role',
    format: 'sts-json',
    marked: `{\n  "Credentials": { ${credentials}, "Expiration": "${ends}" },\n  "AssumedRoleUser": { ${ignored('AssumedRoleId', '"AssumedRoleId": "AROA:ada"')}, "Arn": "${arn}" }\n}\n`,
    arn,
  },
  {
    name: 'sts get-session-token, behind its command',
    format: 'sts-json',
    marked: `${ignored('Text before the JSON', '$ aws sts get-session-token --output json')}\n{ "Credentials": { ${credentials} } }`,
  },
  {
    name: 'AssumeRoleWithWebIdentity in JSON, with seconds',
    format: 'sts-json',
    marked: `{"AssumeRoleWithWebIdentityResponse": {"AssumeRoleWithWebIdentityResult": {${ignored('Audience', '"Audience": "sts.amazonaws.com"')}, "AssumedRoleUser": {"Arn": "${arn}"}, "Credentials": {${credentials}, "Expiration": ${mark('ends', `${Date.parse(values.ends) / 1000}`)}}}}}`,
    arn,
  },
  {
    name: 'SSO get-role-credentials, in milliseconds',
    format: 'sso-json',
    marked: `{"roleCredentials": {"accessKeyId": "${id}", "secretAccessKey": "${secret}", "sessionToken": "${token}", "expiration": ${mark('ends', `${Date.parse(values.ends)}`)}}}`,
  },
  {
    name: 'ECS',
    format: 'ecs-json',
    marked: `{"RoleArn":"${'arn:aws:iam::123456789012:role/task'}","AccessKeyId":"${id}","SecretAccessKey":"${secret}","Token":"${token}","Expiration":"${ends}"}`,
    arn: 'arn:aws:iam::123456789012:role/task',
  },
  {
    name: 'instance metadata',
    format: 'imds-json',
    marked: `{\n  ${ignored('Code', '"Code" : "Success"')},\n  ${ignored('LastUpdated', '"LastUpdated" : "2026-11-24T06:00:00Z"')},\n  ${ignored('Type', '"Type" : "AWS-HMAC"')},\n  "AccessKeyId" : "${id}",\n  "SecretAccessKey" : "${secret}",\n  "Token" : "${token}",\n  "Expiration" : "${ends}"\n}`,
  },
  {
    name: 'Cognito',
    format: 'cognito-json',
    marked: `{${ignored('IdentityId', '"IdentityId": "eu-west-1:1"')}, "Credentials": {"AccessKeyId": "${id}", "SecretKey": "${secret}", "SessionToken": "${token}", "Expiration": ${mark('ends', `${Date.parse(values.ends) / 1000}`)}}}`,
  },
  {
    name: 'JSON that was cut off inside the secret',
    format: 'sts-json',
    marked: `{"Credentials": {"AccessKeyId": "${id}", "SecretAccessKey": "${mark('secret', 'wJalrXU')}`,
    breaks: 3,
  },
  {
    name: 'JSON with an escape and a line break in it',
    format: 'sts-json',
    marked: `{"AccessKeyId": "${id}", "SecretAccessKey": "${mark('secret', 'wJalr\\u002FXUtn\\n')}"}`,
    decoded: { secret: 'wJalr/XUtn\n' },
    blemishes: { secret: ['line-break'] },
  },
  {
    name: 'an ECS task definition',
    format: 'json',
    marked: `{"containerDefinitions": [{${ignored('name', '"name": "app"')}, "environment": [{"name": "AWS_ACCESS_KEY_ID", "value": "${id}"}, {"name": "AWS_SECRET_ACCESS_KEY", "value": "${secret}"}]}]}`,
    labels: ['app'],
  },
  {
    name: 'docker inspect',
    format: 'json',
    marked: `["${ignored('Another variable', 'PATH=/bin')}", "AWS_ACCESS_KEY_ID=${id}", "AWS_SECRET_ACCESS_KEY=${secret}"]`,
  },
  {
    name: 'AssumeRole in XML',
    format: 'sts-xml',
    marked: `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">\n  <AssumeRoleResult>\n    <AssumedRoleUser>\n      <Arn>${arn}</Arn>\n      ${ignored('AssumedRoleId', '<AssumedRoleId>AROA:ada</AssumedRoleId>')}\n    </AssumedRoleUser>\n    <Credentials>\n      ${elements}\n    </Credentials>\n  </AssumeRoleResult>\n  ${metadata('ResponseMetadata')}\n</AssumeRoleResponse>\n`,
    arn,
  },
  {
    name: 'AssumeRoleWithWebIdentity in XML',
    format: 'sts-xml',
    marked: `<?xml version="1.0"?>\r\n<AssumeRoleWithWebIdentityResponse>\r\n<AssumeRoleWithWebIdentityResult><Credentials>${elements}</Credentials>${ignored('Provider', '<Provider>arn:aws:iam::123456789012:oidc-provider/x</Provider>')}</AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`,
  },
  {
    name: 'GetSessionToken in XML, behind a log line, with entities',
    format: 'sts-xml',
    marked: `${ignored('Text before the XML', '200 OK:')} <GetSessionTokenResponse><GetSessionTokenResult><Credentials><AccessKeyId>${id}</AccessKeyId><SecretAccessKey>${mark('secret', 'wJalr&#47;XU&amp;')}</SecretAccessKey></Credentials></GetSessionTokenResult></GetSessionTokenResponse>`,
    decoded: { secret: 'wJalr/XU&' },
  },
  {
    name: 'XML that was cut off inside the secret',
    format: 'sts-xml',
    marked: `<Credentials><AccessKeyId>${id}</AccessKeyId><SecretAccessKey>${mark('secret', 'wJalrXU')}`,
    breaks: 2,
  },
];
