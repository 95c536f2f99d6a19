import { orNull } from '../fault/fault';
import { parseConnectionString } from './connectionString';
import { lastOption, type ConnectionString } from './shape';
import { targetOptionsOf } from './targetOptions';

/** Something about a connection string that stops nothing here, and that a driver may see otherwise. */
export interface TargetRemark {
  /** By which it is found: what is the matter. */
  readonly code:
    | 'auth-mechanism-missing'
    | 'auth-mechanism-empty'
    | 'auth-mechanism-case'
    | 'auth-mechanism-other'
    | 'option-ignored';
  /** The option that it is about. */
  readonly about: string;
  /** A sentence or two; of what stands there it quotes nothing. */
  readonly text: string;
}

const mechanism = 'MONGODB-AWS';
const here = 'This page speaks MONGODB-AWS in any case.';

/** @param text a connection string; one that cannot be read has no remarks, since it has a fault */
export function targetRemarksOf(text: string): readonly TargetRemark[] {
  const cs = orNull(() => parseConnectionString(text));
  if (!cs) return [];
  const said = mechanismRemark(cs);
  const disregarded = orNull(() => targetOptionsOf(cs))?.disregarded ?? [];
  return [
    ...(said === null ? [] : [{ code: said.code, about: 'authMechanism', text: `${said.text} ${here}` }]),
    ...disregarded.map(({ option, why }) => ({ code: 'option-ignored' as const, about: option, text: why })),
  ];
}

/** @returns null where it is as every driver wants it */
function mechanismRemark(cs: ConnectionString): Pick<TargetRemark, 'code' | 'text'> | null {
  const option = lastOption(cs, 'authMechanism');
  if (!option) {
    const text =
      'Without authMechanism=MONGODB-AWS a driver logs in by SCRAM, or not at all where it has no user name.';
    return { code: 'auth-mechanism-missing', text };
  }
  const written = `${option.value}`;
  if (written === mechanism) return null;
  if (written === '') {
    const text = 'authMechanism is empty: Node.js refuses that. Write authMechanism=MONGODB-AWS.';
    return { code: 'auth-mechanism-empty', text };
  }
  if (written.toUpperCase() === mechanism) {
    const text =
      'authMechanism is not in capitals: Rust and Java refuse that, and PyMongo passes over it and does not log in by it.';
    return { code: 'auth-mechanism-case', text };
  }
  const text = 'authMechanism names another mechanism, and so a driver does not log in by MONGODB-AWS.';
  return { code: 'auth-mechanism-other', text };
}
