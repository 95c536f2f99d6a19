import { externalDatabase } from '../constants';
import type { DatabaseUser } from './databaseUsers';

/** Programs that create a database user. */
export type UserCommandId = 'mongosh' | 'atlas-cli' | 'terraform';

/** The exact text that creates a user. */
export interface UserCommand {
  readonly command: UserCommandId;
  readonly text: string;
}

/** What the user may do, until the person says otherwise. */
const role = { name: 'readWrite', database: 'test' } as const;

/**
 * Texts to copy, one for each program that can create this user: Atlas's users are created by its own API alone, those of
 * other servers by createUser (manuals of the Atlas CLI, "atlas dbusers create"; of Terraform's provider,
 * "mongodbatlas_database_user"; of DocumentDB, "Authentication using IAM identity").
 */
export function commandsFor({ server, name, type }: DatabaseUser): readonly UserCommand[] {
  if (type !== undefined) {
    return [
      { command: 'atlas-cli', text: atlasCli(name, type) },
      { command: 'terraform', text: terraform(name, type) },
    ];
  }
  return [{ command: 'mongosh', text: mongosh(name, server === 'documentdb') }];
}

function mongosh(name: string, namesMechanism: boolean): string {
  const lines = [
    `db.getSiblingDB('${externalDatabase}').createUser({`,
    `  user: '${name}',`,
    ...(namesMechanism ? ["  mechanisms: ['MONGODB-AWS'],"] : []),
    `  roles: [{ role: '${role.name}', db: '${role.database}' }],`,
    '})',
  ];
  return lines.join('\n');
}

function atlasCli(name: string, type: 'USER' | 'ROLE'): string {
  return [
    'atlas dbusers create',
    `  --username '${name}'`,
    `  --awsIAMType ${type}`,
    `  --role ${role.name}@${role.database}`,
  ].join(' \\\n');
}

function terraform(name: string, type: 'USER' | 'ROLE'): string {
  return [
    'resource "mongodbatlas_database_user" "iam" {',
    '  project_id         = var.project_id',
    `  auth_database_name = "${externalDatabase}"`,
    `  username           = "${name}"`,
    `  aws_iam_type       = "${type}"`,
    '',
    '  roles {',
    `    role_name     = "${role.name}"`,
    `    database_name = "${role.database}"`,
    '  }',
    '}',
  ].join('\n');
}
