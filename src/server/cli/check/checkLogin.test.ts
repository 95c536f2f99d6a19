import { Sha256 } from '@aws-crypto/sha256-browser';
import { Int32 } from 'bson';
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../core/credentials/secret';
import type { ChainId } from '../../../core/drivers/chains';
import { serverModeIds } from '../../../core/mongodbAws/server/modes';
import { builtInUsers } from '../../../core/sts/builtInUsers';
import { exportTrace } from '../../../core/trace/exportTrace';
import { importTrace } from '../../../core/trace/importTrace';
import { endingOf } from '../../../core/trace/inLog';
import { validOutput } from '../../../testing/commands/validOutput';
import { enterMachine, leaveMachine, setEnvironment } from '../../../testing/hostCredentials/lifetime';
import type { MachineScene } from '../../../testing/hostCredentials/scene';
import { badServers } from '../../../testing/proxy/badServers';
import { startDnsServer } from '../../../testing/proxy/dnsServer';
import { startMongoServer, type Script } from '../../../testing/proxy/mongoServer';
import { startTcpServer } from '../../../testing/proxy/tcpServer';
import { hostProviders, isEc2Off } from '../../hostCredentials/providers';
import type { DriverListener } from '../../listener/listenForDrivers';
import { defaultReach } from '../../reach/reachConfig';
import { listenSandbox } from '../../sandbox/listenSandbox';
import { sandboxPorts } from '../../sandbox/sandboxPorts';
import { printerFor } from '../terminal/printer';
import { checkInJson } from './checkInJson';
import { checkLogin, type Checked } from './checkLogin';
import { checkReport } from './checkReport';
import { exitStatuses, outcomeOf } from './outcomeOf';

const right = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const wrong = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYCANARYKEY0';
const id = 'AKIAIOSFODNN7EXAMPLE';

let scene: MachineScene;
beforeEach(async () => {
  scene = await enterMachine();
});
afterEach(() => leaveMachine(scene));

interface Asked {
  readonly order?: ChainId;
  readonly askSts?: boolean;
  /** The longest wait for a reply, milliseconds. */
  readonly reply?: number;
  readonly dnsServer?: string;
}

function check(
  uri: string,
  { order = 'manual', askSts = false, reply = 20_000, dnsServer }: Asked = {},
): Promise<Checked> {
  const { hostname: host, port } = new URL(scene.sts.url);
  return checkLogin(
    {
      uri: new Secret(uri),
      order,
      config: {
        ...defaultReach,
        timeouts: { ...defaultReach.timeouts, reply },
        ...(dnsServer === undefined ? {} : { dnsServer }),
      },
      askSts,
      filesRead: [],
      stsEndpoint: { host, port: Number(port), tls: false },
    },
    {
      clock: { now: () => Date.now(), steady: () => performance.now() },
      random: (length) => Uint8Array.from(randomBytes(length)),
      Sha256,
      client: { name: 'countersign', version: '0', platform: 'test' },
      machine: 'pod-7',
      providers: hostProviders,
      env: process.env,
    },
  );
}

const statusOf = ({ log }: Checked): number => exitStatuses[outcomeOf(log)];

/** Everything that is printed or written of it; its JSON is as its schema has it. */
function told(checked: Checked): readonly string[] {
  const json = JSON.stringify(checkInJson(checked, isEc2Off(), '0'));
  validOutput('check.2', json);
  return [
    checkReport(checked, isEc2Off(), printerFor({}, {})),
    json,
    exportTrace(checked.log, checked.secrets, 0),
    JSON.stringify(checked),
  ];
}

describe('against the sandbox', () => {
  const sandboxes = new Map<string, DriverListener>();
  beforeAll(async () => {
    for (const mode of serverModeIds) {
      const server = { ...sandboxPorts(builtInUsers()), mode };
      sandboxes.set(mode, await listenSandbox({ host: '127.0.0.1', port: 0, server }));
    }
  });
  afterAll(() => Promise.all([...sandboxes.values()].map((sandbox) => sandbox.close())));
  const uriOf = (mode = 'percona', userinfo = ''): string =>
    `mongodb://${userinfo}127.0.0.1:${sandboxes.get(mode)?.port}/?authMechanism=MONGODB-AWS`;

  it.each(serverModeIds)(
    'like %s: the environment’s credentials are let in, and others refused',
    async (mode) => {
      setEnvironment({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: right });
      const accepted = await check(uriOf(mode));
      expect([statusOf(accepted), outcomeOf(accepted.log)]).toEqual([0, 'authenticated']);
      expect(told(accepted)[0]).toMatch(/^Authenticated\n {2}as arn:aws:iam::123456789012:user\/ada/m);
      setEnvironment({ AWS_SECRET_ACCESS_KEY: wrong });
      const refused = await check(uriOf(mode));
      expect([statusOf(refused), outcomeOf(refused.log)]).toEqual([1, 'refused']);
      expect(refused.judged.findings.length).toBeGreaterThan(0);
      for (const text of told(refused)) expect(text).not.toContain('CANARY');
    },
  );

  it('credentials of the connection string go first, and stand nowhere in what is told', async () => {
    setEnvironment({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: right });
    const checked = await check(uriOf('percona', `${id}:${encodeURIComponent(wrong)}@`));
    expect([statusOf(checked), checked.target]).toEqual([1, uriOf()]);
    for (const text of told(checked)) {
      expect(text).not.toContain('CANARY');
      expect(text).not.toContain(encodeURIComponent(wrong));
    }
  });

  it('a program that takes connection string and environment for one source mixes them', async () => {
    setEnvironment({ AWS_ACCESS_KEY_ID: 'AKIAQNZGKIQY56JQ7WML', AWS_SECRET_ACCESS_KEY: right });
    const uri = uriOf('percona', `${id}@`);
    expect(statusOf(await check(uri, { order: 'node6' }))).toBe(0);
    const stopped = await check(uri, { order: 'rust' });
    expect(outcomeOf(stopped.log)).toBe('no-credentials');
  });

  it('credentials of an endpoint are found as the program finds them', async () => {
    setEnvironment(scene.variables['web-identity']);
    const checked = await check(uriOf(), { order: 'go' });
    expect(checked.log[0]).toMatchObject({ source: { order: 'go', id: 'web-identity' }, temporary: true });
  });

  it('no credentials: the server is reached all the same, and it ends with 4', async () => {
    const checked = await check(uriOf());
    expect([statusOf(checked), outcomeOf(checked.log)]).toEqual([4, 'no-credentials']);
    const [report] = told(checked);
    expect(report).toMatch(/✓ {2}4 Hello/);
    expect(report).toContain('No source of pod-7 gave credentials');
    expect(report).toContain('Not asked: AWS_EC2_METADATA_DISABLED is true.');
  });

  it('STS is asked by the request that was signed and afresh, and what it says is a finding', async () => {
    setEnvironment({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: wrong });
    const checked = await check(uriOf(), { askSts: true });
    const kinds = checked.asked.map(({ how, answer }) => `${how} ${answer?.kind}`);
    expect(kinds).toEqual(['replay error', 'fresh error']);
    expect(told(checked)[0]).toMatch(/^ {2}STS refused the request: InvalidClientTokenId/m);
    for (const text of told(checked)) expect(text).not.toContain('CANARY');
  });

  it('a secret in the place of the ID is told of, and neither shown nor sent to the server or to STS', async () => {
    setEnvironment({ AWS_ACCESS_KEY_ID: wrong, AWS_SECRET_ACCESS_KEY: id });
    const checked = await check(uriOf(), { askSts: true });
    expect(checked.judged.findings.map(({ code }) => code)).toContain('fields-swapped');
    expect(checked.asked.map(({ fault }) => fault?.code)).toEqual(['credentials-swapped']);
    for (const text of told(checked)) expect(text).not.toContain('CANARY');
  });

  it('its trace is one that the page opens', async () => {
    setEnvironment({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: right });
    const checked = await check(uriOf());
    const { events } = importTrace(exportTrace(checked.log, checked.secrets, Date.now()));
    expect(endingOf(events)).toMatchObject({ outcome: 'authenticated' });
  });
});

describe('against a server that is independent of the sandbox', () => {
  async function against(script: Script, asked: Asked = {}): Promise<Checked> {
    setEnvironment({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: wrong });
    const server = await startMongoServer(script);
    try {
      return await check(`mongodb://127.0.0.1:${server.port}/?authMechanism=MONGODB-AWS`, asked);
    } finally {
      server.close();
    }
  }

  it('and right, it is authenticated', async () => {
    const checked = await against({});
    expect([statusOf(checked), told(checked)[0]]).toEqual([0, expect.stringContaining('user/anybody')]);
  });

  it.each(badServers.map((bad) => [bad.name, bad] as const))(
    'and wrong by %s, it ends at that step, in words, and not with 0',
    async (_name, { script, step, verdict }) => {
      const checked = await against(script);
      const answered = checked.log.some(({ type }) => type === 'received');
      expect([endingOf(checked.log)?.step, statusOf(checked)]).toEqual([step, answered ? 1 : 3]);
      const texts = told(checked);
      expect(texts[0]?.replaceAll(/\s+/g, ' ')).toMatch(verdict);
      for (const text of texts) expect(text).not.toContain('CANARY');
    },
  );

  it('and silent, it is given up after a time: with 3 where it never answered, else with 1', async () => {
    const never = await against({ hello: () => 'silence' }, { reply: 200 });
    const later = await against({ saslContinue: () => 'silence' }, { reply: 200 });
    expect([never, later].map(statusOf)).toEqual([3, 1]);
    expect(told(never)[0]).toContain('No reply');
  });

  it('and refusing, it ends with 1 and its words', async () => {
    const errmsg = 'bad auth : aws sts call has response 403';
    const checked = await against({
      saslContinue: () => ({ ok: 0, code: 8000, codeName: 'AtlasError', errmsg }),
    });
    expect(statusOf(checked)).toBe(1);
    expect(told(checked)[0]).toContain(errmsg);
    expect(checked.judged.findings.map(({ code }) => code)).toContain('reply-sts-403');
  });
});

describe('on the way', () => {
  it('a name outside Atlas is followed by SRV to an address of this machine, and no other allows it', async () => {
    setEnvironment({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: wrong });
    const server = await startMongoServer();
    const seeds = 'seeds.corp.example';
    const dns = await startDnsServer({
      [`SRV _mongodb._tcp.${seeds}`]: [
        {
          type: 'SRV',
          name: `_mongodb._tcp.${seeds}`,
          data: { target: 'db.corp.example', port: server.port, priority: 0, weight: 0 },
        },
      ],
      'A db.corp.example': [{ type: 'A', name: 'db.corp.example', data: '127.0.0.1' }],
    });
    try {
      const checked = await check(`mongodb+srv://${seeds}/?tls=false`, { dnsServer: dns.address });
      expect(statusOf(checked)).toBe(0);
      expect(told(checked)[0]).toContain(
        `_mongodb._tcp.${seeds} names db.corp.example:${server.port}; db.corp.example is 127.0.0.1`,
      );
    } finally {
      dns.close();
      server.close();
    }
  });

  it('an arbiter, which knows no users, is passed over for the next host, and that is said', async () => {
    setEnvironment({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: wrong });
    const arbiter = await startMongoServer({
      hello: () => ({ arbiterOnly: true, setName: 'rs', maxWireVersion: new Int32(21), ok: 1 }),
    });
    const server = await startMongoServer();
    try {
      const checked = await check(`mongodb://127.0.0.1:${arbiter.port},127.0.0.1:${server.port}/`);
      expect(statusOf(checked)).toBe(0);
      expect(told(checked)[0]).toContain(
        `127.0.0.1:${arbiter.port} was passed over: It is an arbiter, which holds no users.`,
      );
      await expect.poll(() => arbiter.open + server.open).toBe(0);
    } finally {
      arbiter.close();
      server.close();
    }
  });
});

describe('where nobody is', () => {
  it('a port without a listener, a name without an address and a list of both end with 3', async () => {
    setEnvironment({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: wrong });
    const closed = await startTcpServer(() => undefined);
    closed.close();
    const hosts = [`127.0.0.1:${closed.port}`, 'no-such-host.invalid'];
    for (const uri of [...hosts, hosts.join(',')].map((host) => `mongodb://${host}/`)) {
      const checked = await check(uri);
      expect([statusOf(checked), outcomeOf(checked.log)]).toEqual([3, 'not-reached']);
      for (const text of told(checked)) expect(text).not.toContain('CANARY');
    }
  });

  it('a connection string that cannot be read is thrown, with none of it', async () => {
    await expect(check(`mongodb://${id}:${wrong}@h:port/`)).rejects.toMatchObject({
      code: 'connection-string-invalid',
      message: expect.not.stringContaining('CANARY'),
    });
  });
});
