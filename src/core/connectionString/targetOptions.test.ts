import { describe, expect, test } from 'vitest';
import { parseConnectionString } from './connectionString';
import { targetOptionsOf } from './targetOptions';
import { tlsOf } from './tls';
import { disregardedInWords } from '../../words/en/notices';

const options = (text: string) => targetOptionsOf(parseConnectionString(text));

describe('tlsOf', () => {
  test.each([
    ['mongodb://h', false],
    ['mongodb+srv://h.example.com', true],
    ['mongodb://h/?tls=true', true],
    ['mongodb://h/?SSL=true', true],
    ['mongodb://h/?ssl=true&tls=true', true],
    ['mongodb://h/?tls=1&ssl=yes', true],
    ['mongodb://h/?tls=', false],
    ['mongodb+srv://h.example.com/?tls=', true],
    ['mongodb+srv://h.example.com/?tls=false', false],
    ['mongodb+srv://h.example.com/?ssl=false', false],
    ['mongodb://h/?tls=maybe', false],
    ['mongodb+srv://h.example.com/?tls=maybe', true],
    ['mongodb+srv://h.example.com/?tls=TRUE&ssl=', true],
  ])('of %s is %s', (text, tls) => {
    expect(tlsOf(parseConnectionString(text))).toBe(tls);
  });

  test.each([
    ['tls=true&ssl=false', 22],
    ['tls=true&tls=false', 22],
    ['ssl=false&w=1&tls=true', 27],
    ['tls=true&ssl=maybe', 22],
    ['ssl=maybe&tls=false', 23],
    ['tlsInsecure=true&tlsAllowInvalidCertificates=true', 30],
    ['tlsAllowInvalidHostnames=true&tlsInsecure=true', 43],
    ['tlsDisableOCSPEndpointCheck=true&tlsInsecure=false', 46],
  ])('refuses %s, and says where', (query, offset) => {
    const cs = parseConnectionString(`mongodb://h/?${query}`);
    expect(() => tlsOf(cs)).toThrow(
      expect.objectContaining({
        code: 'connection-string-invalid',
        facts: expect.objectContaining({ offset }),
      }),
    );
  });
});

describe('targetOptionsOf', () => {
  test('has the defaults of the specification', () => {
    expect(options('mongodb://h')).toEqual({
      tls: false,
      loadBalanced: false,
      srvServiceName: 'mongodb',
      srvMaxHosts: 0,
      disregarded: [],
    });
  });

  test('takes the last of a repeated option', () => {
    expect(options('mongodb://h/?replicaSet=a&REPLICASET=b').replicaSet).toBe('b');
  });

  test('records an authSource and a mechanism that are not of MONGODB-AWS', () => {
    expect(options('mongodb://h/?authSource=admin&authMechanism=SCRAM-SHA-256')).toMatchObject({
      authSource: 'admin',
      authMechanism: 'SCRAM-SHA-256',
    });
    expect(options('mongodb://h/?authSource=%24external').authSource).toBe('$external');
  });

  test('reads the options of SRV', () => {
    const read = options(
      'mongodb+srv://h.example.com/?srvServiceName=customname&srvMaxHosts=2&directConnection=false',
    );
    expect(read).toMatchObject({ srvServiceName: 'customname', srvMaxHosts: 2, directConnection: false });
  });

  test.each([
    ['mongodb://h,i/?directConnection=invalid', 'directConnection', 15],
    ['mongodb+srv://h.example.com/?directConnection=invalid', 'directConnection', 29],
    ['mongodb://h,i/?loadBalanced=maybe', 'loadBalanced', 15],
    ['mongodb+srv://h.example.com/?srvMaxHosts=-1', 'srvMaxHosts', 29],
    ['mongodb+srv://h.example.com/?srvMaxHosts=foo', 'srvMaxHosts', 29],
    ['mongodb+srv://h.example.com/?replicaSet=rs&srvMaxHosts=1.5', 'srvMaxHosts', 43],
  ])('%s: warns of %s, and goes on without it', (text, option, start) => {
    const { disregarded, ...read } = options(text);
    expect(disregarded).toMatchObject([{ option, span: { start } }]);
    expect(disregarded.map(disregardedInWords)).toEqual([expect.stringContaining('ignored')]);
    expect(read).toMatchObject({ loadBalanced: false, srvMaxHosts: 0 });
    expect(read).not.toHaveProperty('directConnection');
  });

  test.each([
    ['mongodb://h/?tls=maybe', 'tls', /, and there is no TLS\. Node\.js refuses it\.$/],
    ['mongodb://h/?SSL=TRUE', 'ssl', /, and there is no TLS\./],
    ['mongodb+srv://h.example.com/?tls=maybe', 'tls', /as the specification says\. Node/],
    ['mongodb+srv://h.example.com/?srvMaxHosts=-1', 'srvMaxHosts', /\. Node\.js refuses it\.$/],
    ['mongodb+srv://h.example.com/?srvMaxHosts=1.5', 'srvMaxHosts', /as the specification says\.$/],
    ['mongodb://h/?tlsInsecure=maybe', 'tlsInsecure', /neither true nor false/],
    ['mongodb://h/?tlsAllowInvalidCertificates=maybe', 'tlsAllowInvalidCertificates', /ignored/],
    ['mongodb://h/?tlsAllowInvalidHostnames=maybe', 'tlsAllowInvalidHostnames', /ignored/],
  ])('%s: warns of %s, as of any other, and says what that comes to', (text, option, why) => {
    const { disregarded } = options(text);
    expect(disregarded).toMatchObject([{ option, span: { end: text.length } }]);
    expect(disregarded.map((one) => `${disregardedInWords(one)}.`)).toEqual([expect.stringMatching(why)]);
  });

  test.each([
    'mongodb://h/?directConnection=',
    'mongodb+srv://h.example.com/?srvMaxHosts=0&loadBalanced=false',
  ])('has nothing to warn of in %s', (text) => expect(options(text).disregarded).toEqual([]));

  test.each([
    'mongodb://h/?replicaSet=my@replicaset',
    'mongodb+srv://h.example.com/?w=1&REPLICASET=my@replicaset&tls=true',
  ])('reads an @ in the name of a replica set: %s', (text) =>
    expect(options(text).replicaSet).toBe('my@replicaset'),
  );

  test.each([
    ['mongodb://h/?authSource=', 13],
    ['mongodb://h,i/?directConnection=true', 15],
    ['mongodb+srv://h.example.com/?directConnection=true', 29],
    ['mongodb://h,i/?loadBalanced=true', 15],
    ['mongodb://h/?loadBalanced=true&replicaSet=rs', 13],
    ['mongodb://h/?loadBalanced=true&directConnection=true', 13],
    ['mongodb://h/?srvServiceName=x', 13],
    ['mongodb+srv://h.example.com/?srvServiceName=a--b', 29],
    ['mongodb://h/?srvMaxHosts=1', 13],
    ['mongodb+srv://h.example.com/?srvMaxHosts=1&replicaSet=rs', 29],
    ['mongodb+srv://h.example.com/?srvMaxHosts=1&loadBalanced=true', 29],
  ])('refuses %s, and says where', (text, offset) => {
    expect(() => options(text)).toThrow(
      expect.objectContaining({
        code: 'connection-string-invalid',
        facts: expect.objectContaining({ offset }),
      }),
    );
  });
});
