import { describe, expect, it } from 'vitest';
import { commandsFor } from './commands';
import { databaseUsersOf, type DatabaseUser } from './databaseUsers';

const at = '123456789012';
const sso = 'AWSReservedSSO_Admin_0123456789abcdef';

/** A row: whom STS names, then the users of each server, in order. */
const rows: readonly (readonly [what: string, arn: string, users: readonly string[]])[] = [
  [
    'an IAM user',
    `arn:aws:iam::${at}:user/ada`,
    [
      `atlas USER arn:aws:iam::${at}:user/ada`,
      `percona arn:aws:iam::${at}:user/ada`,
      `documentdb arn:aws:iam::${at}:user/ada`,
      `enterprise arn:aws:iam::${at}:user/ada`,
    ],
  ],
  [
    'an IAM user with a path',
    `arn:aws:iam::${at}:user/team/app/ada`,
    [
      `atlas USER arn:aws:iam::${at}:user/team/app/ada`,
      `percona arn:aws:iam::${at}:user/team/app/ada`,
      `documentdb arn:aws:iam::${at}:user/team/app/ada`,
      `enterprise arn:aws:iam::${at}:user/team/app/ada`,
    ],
  ],
  [
    'a session of a role',
    `arn:aws:sts::${at}:assumed-role/app/i-0abc`,
    [
      `atlas ROLE arn:aws:iam::${at}:role/app no-path`,
      `percona arn:aws:iam::${at}:role/app`,
      `documentdb arn:aws:iam::${at}:role/app no-path`,
      `enterprise arn:aws:sts::${at}:assumed-role/app/*`,
    ],
  ],
  [
    'any session of a role, as the log of MongoDB Enterprise has it',
    `arn:aws:sts::${at}:assumed-role/node-group/*`,
    [
      `atlas ROLE arn:aws:iam::${at}:role/node-group no-path`,
      `percona arn:aws:iam::${at}:role/node-group`,
      `documentdb arn:aws:iam::${at}:role/node-group no-path`,
      `enterprise arn:aws:sts::${at}:assumed-role/node-group/*`,
    ],
  ],
  [
    'a session of a role of Identity Center, whose path STS does not tell',
    `arn:aws:sts::${at}:assumed-role/${sso}/ada@example.com`,
    [
      `atlas ROLE arn:aws:iam::${at}:role/${sso} no-path`,
      `atlas ROLE arn:aws:iam::${at}:role/aws-reserved/sso.amazonaws.com/${sso} sso-path`,
      `percona arn:aws:iam::${at}:role/${sso}`,
      `documentdb arn:aws:iam::${at}:role/${sso} no-path`,
      `documentdb arn:aws:iam::${at}:role/aws-reserved/sso.amazonaws.com/${sso} sso-path`,
      `enterprise arn:aws:sts::${at}:assumed-role/${sso}/*`,
    ],
  ],
  [
    'a role by the ARN of IAM, path and all',
    `arn:aws:iam::${at}:role/team/app`,
    [
      `atlas ROLE arn:aws:iam::${at}:role/team/app`,
      `percona arn:aws:iam::${at}:role/app`,
      `documentdb arn:aws:iam::${at}:role/team/app`,
      `enterprise arn:aws:sts::${at}:assumed-role/app/*`,
    ],
  ],
  [
    'GovCloud, which Percona does not map',
    `arn:aws-us-gov:sts::${at}:assumed-role/app/s`,
    [
      `atlas ROLE arn:aws-us-gov:iam::${at}:role/app no-path`,
      `percona arn:aws-us-gov:sts::${at}:assumed-role/app/s`,
      `documentdb arn:aws-us-gov:iam::${at}:role/app no-path`,
      `enterprise arn:aws-us-gov:sts::${at}:assumed-role/app/*`,
    ],
  ],
  [
    'China, where there is no Atlas',
    `arn:aws-cn:iam::${at}:user/ada`,
    [
      `percona arn:aws-cn:iam::${at}:user/ada`,
      `documentdb arn:aws-cn:iam::${at}:user/ada`,
      `enterprise arn:aws-cn:iam::${at}:user/ada`,
    ],
  ],
  ['the root of an account', `arn:aws:iam::${at}:root`, []],
  ['a federated user', `arn:aws:sts::${at}:federated-user/ada`, []],
];

function row({ server, type, name, supposes }: DatabaseUser): string {
  return [server, type, name, supposes].filter((word) => word !== undefined).join(' ');
}

describe('the database users for an identity', () => {
  it.each(rows)('are, for %s', (_what, arn, users) => {
    expect(databaseUsersOf(arn)?.users.map(row)).toEqual(users);
  });

  it.each([
    [`arn:aws:iam::${at}:user/ada`, 'commercial'],
    [`arn:aws-us-gov:iam::${at}:user/ada`, 'government'],
    [`arn:aws-cn:iam::${at}:user/ada`, null],
  ])('%s is of the Atlas: %s', (arn, atlas) => {
    expect(databaseUsersOf(arn)?.atlas).toBe(atlas);
  });

  it.each([`arn:aws:iam::${at}:root`, `arn:aws:sts::${at}:federated-user/ada`])(
    '%s can have none, and why',
    (arn) => {
      expect(databaseUsersOf(arn)?.impossible).toBeDefined();
    },
  );

  it('name the role that aws iam get-role is to be asked of', () => {
    expect(databaseUsersOf(`arn:aws:sts::${at}:assumed-role/app/s`)?.role).toBe('app');
  });

  it('may lie in the region of Identity Center, where it is known', () => {
    const users = databaseUsersOf(`arn:aws:sts::${at}:assumed-role/${sso}/ada`, 'eu-west-1')?.users ?? [];
    expect(users.map(row)).toContain(
      `atlas ROLE arn:aws:iam::${at}:role/aws-reserved/sso.amazonaws.com/eu-west-1/${sso} sso-path-with-region`,
    );
  });

  it.each([
    '',
    'ada',
    'arn:aws:s3:::bucket',
    `arn:aws:iam::${at}:user/`,
    `arn:aws:iam::${at}:user/ada'; db.dropDatabase()`,
    'arn:aws:iam::12:user/ada',
    `arn:aws:iam::${at}:group/a`,
  ])('of “%s” there are none, since it is no identity', (arn) => {
    expect(databaseUsersOf(arn)).toBeNull();
  });
});

describe('the text to copy', () => {
  it('for mongosh is in $external', () => {
    expect(commandsFor({ server: 'percona', name: `arn:aws:iam::${at}:user/ada` })).toEqual([
      {
        command: 'mongosh',
        text: [
          "db.getSiblingDB('$external').createUser({",
          `  user: 'arn:aws:iam::${at}:user/ada',`,
          "  roles: [{ role: 'readWrite', db: 'test' }],",
          '})',
        ].join('\n'),
      },
    ]);
  });

  it('for DocumentDB names the mechanism', () => {
    expect(commandsFor({ server: 'documentdb', name: 'arn' })[0]?.text).toContain(
      "mechanisms: ['MONGODB-AWS']",
    );
  });

  it.each(['USER', 'ROLE'] as const)('for Atlas is of its CLI and of Terraform, with the type %s', (type) => {
    const [cli, terraform] = commandsFor({ server: 'atlas', name: 'arn:x', type });
    expect(cli).toMatchObject({ command: 'atlas-cli' });
    expect(cli?.text).toContain(`--awsIAMType ${type}`);
    expect(cli?.text).toContain("--username 'arn:x'");
    expect(terraform).toMatchObject({ command: 'terraform' });
    expect(terraform?.text).toContain('auth_database_name = "$external"');
    expect(terraform?.text).toContain(`aws_iam_type       = "${type}"`);
  });
});
