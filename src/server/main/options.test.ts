import { describe, expect, it } from 'vitest';
import { parseOptions } from './options';
import { namesOf, optionRows } from './optionTable';

const valued = optionRows
  .filter(([, { value }]) => value !== undefined)
  .map(([id, { of }]) => [namesOf(id).flag, of[0] ?? 'serve'] as const);

describe('an option that takes a value', () => {
  it.each(valued)(
    '--%s is wrong when it is given an empty one, in one line that names it',
    (flag, command) => {
      for (const argv of [[`--${flag}`, ''], [`--${flag}=`]]) {
        const parsed = parseOptions([command, ...argv], {});
        expect(parsed).toMatchObject({ kind: 'wrong', message: expect.stringMatching(`--${flag} takes `) });
      }
    },
  );

  it('counts as not given where its variable is empty', () => {
    const env = {
      COUNTERSIGN_HOST: '',
      COUNTERSIGN_PORT: '',
      COUNTERSIGN_DNS: '',
      COUNTERSIGN_ALLOW_TARGET: '',
    };
    expect(parseOptions([], env)).toEqual(parseOptions([], {}));
    expect(parseOptions([], env)).toMatchObject({ options: { host: '127.0.0.1', port: 4173 } });
  });
});

describe('--allow-target', () => {
  it.each([
    ['localhost:27017', 'localhost', 27017],
    ['DB-1.Example.com:1', 'db-1.example.com', 1],
    ['my_host.:65535', 'my_host.', 65535],
    ['127.0.0.1:27017', '127.0.0.1', 27017],
    ['[::1]:27017', '::1', 27017],
    ['[FE80::1]:27017', 'fe80::1', 27017],
  ])('takes %s', (text, host, port) => {
    expect(parseOptions(['--allow-target', text], {})).toMatchObject({
      options: { allowTarget: [{ host, port }] },
    });
  });

  it.each([
    'localhost',
    'localhost:',
    ':27017',
    'localhost:0',
    'localhost:65536',
    '[zz]:1',
    '[]:1',
    '[127.0.0.1]:1',
    '[::1%lo]:1',
    '[::1:1',
    '::1:1',
    '999.1.1.1:53',
    '127.1:53',
    '0x7f000001:53',
    'a..b:1',
    '.a:1',
    '-a:1',
    'a b:1',
    'user@host:1',
    'mongodb://host:1',
  ])('does not take %s, and says so in one line', (text) => {
    const parsed = parseOptions([`--allow-target=${text}`], {});
    expect(parsed).toMatchObject({
      kind: 'wrong',
      message: expect.stringMatching(/^--allow-target takes [^\n]+$/),
    });
    expect(parseOptions([], { COUNTERSIGN_ALLOW_TARGET: `ok:1,${text}` })).toEqual(parsed);
  });
});

describe('--dns', () => {
  it.each(['127.0.0.1:53', '[::1]:53', '[2001:db8::1]:5353'])('takes %s as it stands', (text) => {
    expect(parseOptions(['--dns', text], {})).toMatchObject({ options: { dns: text } });
  });

  it.each(['localhost:53', '999.1.1.1:53', '127.1:53', '[zz]:53', '127.0.0.1', '127.0.0.1:0', '::1:53'])(
    'does not take %s, and says so in one line',
    (text) => {
      expect(parseOptions(['--dns', text], {})).toMatchObject({
        kind: 'wrong',
        message: expect.stringMatching(/^--dns takes [^\n]+an address[^\n]+$/),
      });
    },
  );
});

describe('--host-credentials', () => {
  it.each(['127.0.0.1', '127.0.0.2', '::1', 'localhost'])('goes with --host %s', (host) => {
    expect(parseOptions(['--host-credentials', '--host', host], {})).toMatchObject({
      options: { hostCredentials: true },
    });
  });

  it('is off unless it is asked for', () => {
    expect(parseOptions([], {})).toMatchObject({ options: { hostCredentials: false } });
    expect(parseOptions([], { COUNTERSIGN_HOST_CREDENTIALS: '1' })).toMatchObject({
      options: { hostCredentials: true },
    });
  });

  it.each([['0.0.0.0'], ['::'], ['192.168.1.7'], ['127.0.0.1.example.com'], ['myhost']])(
    'does not go with --host %s, which others reach, and says so in one line',
    (host) => {
      const message = expect.stringMatching(/^--host-credentials is for this machine alone[^\n]+$/);
      expect(parseOptions(['--host-credentials', '--host', host], {})).toEqual({
        kind: 'wrong',
        message,
        of: null,
      });
      const env = { COUNTERSIGN_HOST_CREDENTIALS: '1', COUNTERSIGN_HOST: host };
      expect(parseOptions([], env)).toEqual({ kind: 'wrong', message, of: null });
    },
  );

  it('does not go with --open, which would hand the address to a program in sight of all', () => {
    expect(parseOptions(['--host-credentials', '--open'], {})).toMatchObject({
      kind: 'wrong',
      message: expect.stringMatching(/^--open would [^\n]+$/),
    });
  });
});

describe('the port of the sandbox’s STS', () => {
  it.each<[readonly string[], object]>([
    [[], { port: 27118, orAnyFree: true }],
    [['--sandbox-port', '0'], { port: 0, orAnyFree: true }],
    [['--sandbox-sts-port', '4000'], { port: 4000, orAnyFree: false }],
  ])('with %j is %j', (argv, sandboxStsPort) => {
    expect(parseOptions(argv, {})).toMatchObject({ options: { sandboxStsPort } });
  });
});

describe('--sts-endpoint', () => {
  it.each<[string, object]>([
    [
      'https://sts.eu-central-1.amazonaws.com',
      { host: 'sts.eu-central-1.amazonaws.com', port: 443, tls: true },
    ],
    ['http://127.0.0.1:27118', { host: '127.0.0.1', port: 27118, tls: false }],
    ['http://[::1]:27118/', { host: '::1', port: 27118, tls: false }],
  ])('takes %s', (text, stsEndpoint) => {
    expect(parseOptions(['--sts-endpoint', text], {})).toMatchObject({ options: { stsEndpoint } });
  });

  it.each(['127.0.0.1:27118', 'ftp://h', 'https://h/path', 'https://user:pw@h', 'https://h?x=1'])(
    'does not take %s, and does not quote it',
    (text) => {
      const parsed = parseOptions(['--sts-endpoint', text], {});
      expect(parsed).toMatchObject({
        kind: 'wrong',
        message: expect.stringContaining('--sts-endpoint takes'),
      });
      expect(JSON.stringify(parsed)).not.toContain('pw@');
    },
  );
});

describe('the options of a relay', () => {
  const parse = (argv: readonly string[], env = {}): unknown => {
    const parsed = parseOptions(argv, env);
    return parsed.kind === 'serve' ? parsed.options : parsed.kind === 'wrong' ? parsed.message : parsed.kind;
  };

  it('are off by default', () => {
    expect(parse([])).toMatchObject({ relayAll: false });
    expect(parse([])).not.toHaveProperty('relayTo');
  });

  it('come from the command line or the environment', () => {
    const relayTo = 'mongodb+srv://c.x.mongodb.net/';
    const options = { relayTo, relayAll: true };
    expect(parse(['--relay-to', relayTo, '--relay-all'])).toMatchObject(options);
    expect(parse([], { COUNTERSIGN_RELAY_TO: relayTo, COUNTERSIGN_RELAY_ALL: '1' })).toMatchObject(options);
  });

  it.each([
    [['--relay-all'], '--relay-all has no effect without --relay-to'],
    [['--relay-to', 'mongodb://h/', '--no-sandbox'], /^--relay-to uses the port of the sandbox server/],
    [['--relay-to'], /argument missing/],
    [['--relay-to', '--relay-all'], /ambiguous$/],
    [['--relay-all', 'mongodb://user:hidden@h/'], /^(?!.*hidden).*one stands alone$/],
  ])('are refused as %j', (argv, message) => {
    expect(parse(argv)).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });
});

describe('a command', () => {
  it('names the help of the command, where an option of it lacks its value', () => {
    expect(parseOptions(['check', '--as'], {})).toMatchObject({ kind: 'wrong', of: 'check' });
    expect(parseOptions(['--as'], {})).toMatchObject({ kind: 'wrong', of: null });
  });

  it('is serve where none is named, and options may stand before it, behind it and behind its operand', () => {
    expect(parseOptions([], {})).toMatchObject({ kind: 'serve' });
    for (const argv of [
      ['--json', 'diagnose', 'error.log'],
      ['diagnose', 'error.log', '--json'],
      ['diagnose', '--json', '--', 'error.log'],
    ])
      expect(parseOptions(argv, {})).toMatchObject({
        kind: 'diagnose',
        operand: 'error.log',
        options: { json: true },
      });
    expect(parseOptions(['check', 'mongodb://h/', '--as', 'rust', '--ask-sts'], {})).toMatchObject({
      kind: 'check',
      operand: 'mongodb://h/',
      options: { as: 'rust', askSts: true },
    });
  });

  it('takes no option of another, and names whose it is', () => {
    expect(parseOptions(['sandbox', '--port', '1'], {})).toEqual({
      kind: 'wrong',
      of: 'sandbox',
      message: '--port is no option of sandbox, but of serve',
    });
  });

  it('does not go by the variables of another', () => {
    expect(parseOptions(['diagnose'], { COUNTERSIGN_PORT: 'none' })).toMatchObject({ kind: 'diagnose' });
  });

  it('that there is not is said, with those that there are', () => {
    expect(parseOptions(['chek'], {})).toMatchObject({
      kind: 'wrong',
      message: expect.stringMatching(/^There is no command chek; there are serve, .*sources$/),
    });
  });

  it('by the name of a driver has the latest of its orders', () => {
    expect(parseOptions(['sources', '--as', 'node'], {})).toMatchObject({ options: { as: 'node7' } });
    expect(parseOptions(['sources', '--as', 'rust'], {})).toMatchObject({ options: { as: 'rust' } });
  });
});

describe('a secret on the command line is not said back', () => {
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYCANARYKEY0';
  it.each([
    [['diagnose', 'error.log', `mongodb://AKIA:${secret}@h/`]],
    [[`mongodb://AKIA:${secret}@h/`]],
    [['sandbox', secret]],
    [[secret]],
    [[`--${secret}`]],
    [[`-${secret}`]],
    [[`--secret=${secret}`]],
    [['sources', '--as', secret]],
    [['--port', secret]],
    [['--sandbox-mode', secret]],
    [['--dns', secret]],
    [['--allow-target', `mongodb://AKIA:${secret}@h/`]],
    [['--max-links', secret]],
    [['--metrics-listen', secret]],
    [['--log-format', secret]],
  ])('%#', (argv) => {
    const parsed = parseOptions(argv, {});
    expect(parsed).toMatchObject({ kind: 'wrong', message: expect.stringMatching(/^[^\n]+$/) });
    expect(JSON.stringify(parsed)).not.toContain('CANARY');
  });
});
