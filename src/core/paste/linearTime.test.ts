import { describe, expect, test } from 'vitest';
import { readPaste } from './readPaste';

describe('readPaste', () => {
  test.each([
    ['environment', '"AWS_X= '],
    ['environment', "AWS_SECRET_ACCESS_KEY='\n"],
    ['environment', 'AWS_SECRET_ACCESS_KEY="\\"'],
    ['environment', 'AWS_SECRET_ACCESS_KEY=a \\\n'],
    ['environment', 'AWS_A;'],
    ['ini', '[a\naws_access_key_id = x # y\n'],
    ['ini', '[profile x]\naws_access_key_id=\t\t\t\t\n'],
    ['sts-json', '{"AccessKeyId": "'],
    ['sts-json', '{"AccessKeyId":1},'],
    ['sts-json', '["AccessKeyId":{'],
    ['connection-string', 'mongodb://'],
    ['connection-string', 'mongodb://a:b@h/?a=b&'],
    ['connection-string', 'mongodb://h/?authMechanismProperties=a:b,%2C'],
    ['connection-string', '&proxyPassword=x'],
    ['blanks', 'AWS_ACCESS_KEY_ID                        '],
    ['quotes', `AWS_ACCESS_KEY_ID='"`],
    ['PowerShell', '$Env:AWS_A="`"'],
    ['cmd', 'set "AWS_A= '],
    ['fish', "set -gx AWS_A '\\'"],
    ['fish', 'set --global '],
    ['csh', 'setenv AWS_A "'],
    ['mongosh', 'mongosh -u '],
    ['YAML', 'AWS_A: "\n'],
    ['YAML', '- - - '],
    ['XML', '<AccessKeyId>'],
    ['XML', '<AccessKeyId>&</AccessKeyId>'],
    ['source', `const accessKeyId = "`],
    ['CSV', 'access key id,"'],
    ['a stack trace', '\n\n at x'],
    ['JWT', 'eyJ.'],
    ['names with values', 'access_key: '],
    ['names with values', 'secret_key  AKIAIOSFODNN7EXAMPLE '],
    ['names and blanks', 'token          '],
    ['names in values', 'user='],
    ['names and dates', 'expires: Tue '],
    ['strings of variables', 'A=mongodb://h& '],
    ['names and backslashes', 'secret\\\\\\'],
    ['connection strings', 'x=mongodb://u:p@h/ '],
    ['connection strings of programs', '"mongodb://${u}:p@h/" + '],
    ['texts in pieces', '"a" + '],
    ['alternatives', `a || b ?? c or (`],
    ['a token over lines', 'IQoJAAAAAAAAAAAAAAAAAAAA\nAAAAAAAA\n'],
    ['tokens', 'IQoJ'],
    ['long texts', `ASIAIOSFODNN7EXAMPLE ${'A'.repeat(100)} `],
    ['dates', 'Tue Nov 24 12:00:00 UTC '],
    ['secrets over lines', 'secret=AAAAAAAA\nAAAA\n'],
    ['masks', 'access_key=<sensitive> '],
    ['calls', 'const secretAccessKey = f('],
  ])('reads 400 kB of %s in linear time: %j', (_, unit) => {
    const text = `AWS_ACCESS_KEY_ID=I\n${unit.repeat(Math.ceil(400_000 / unit.length))}`;
    const bare = unit.repeat(Math.ceil(400_000 / unit.length));
    for (const paste of [text, bare, `mongodb://u:p@h/?a=b${bare}`]) {
      // the time of this process, which others on the machine do not lengthen
      const start = process.cpuUsage();
      readPaste(paste);
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(1_500);
    }
  });

  test('reads a command of fish with 20,000 flags in linear time', () => {
    const flags = '--global --expoet '.repeat(10_000);
    for (const paste of [`set ${flags}`, `set ${flags}AWS_A x`, `set -gx AWS_A x\nset ${flags}`]) {
      const start = process.cpuUsage();
      readPaste(paste);
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(1_500);
    }
  });
});
