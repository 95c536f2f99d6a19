import { useMemo } from 'react';
import { commandsFor } from '../../../core/mongodbAws/user/commands';
import { databaseUsersOf, type DatabaseUser } from '../../../core/mongodbAws/user/databaseUsers';
import {
  basisOf,
  conditionOf,
  notesOn,
  userCommandNames,
  userServerNames,
} from '../../../words/en/user/databaseUserInWords';
import { Chip } from '../kit/Chip';
import { CopyButton } from '../kit/CopyButton';
import { CopyLine } from '../kit/CopyLine';
import { LongText } from '../kit/LongText';
import './askSts.css';

interface DatabaseUsersProps {
  /** Who it is, as STS or a server says. */
  readonly arn: string;
  readonly region?: string;
}

/** Which database user stands for an identity on each server, with the text that creates it. */
export function DatabaseUsers({ arn, region }: DatabaseUsersProps) {
  const found = useMemo(() => databaseUsersOf(arn, region), [arn, region]);
  if (!found) return null;
  return (
    <section className="k-block" aria-labelledby="database-user">
      <h3 id="database-user">Database user</h3>
      <p className="k-mono user-arn">
        <LongText>{arn}</LongText>
      </p>
      {notesOn(found).map((note) => (
        <p key={note} className="k-fine">
          {note}
        </p>
      ))}
      <ul className="k-stack" data-gap="12">
        {found.users.map((user) => (
          <li key={`${user.server} ${user.name}`} data-server={user.server}>
            <UserOnServer user={user} basis={basisOf(user, found)} condition={conditionOf(user, found)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface UserOnServerProps {
  readonly user: DatabaseUser;
  readonly basis: string;
  readonly condition: string | null;
}

function UserOnServer({ user, basis, condition }: UserOnServerProps) {
  const server = userServerNames[user.server];
  return (
    <>
      <p className="k-line user-server">
        <strong>{server}</strong>
        {user.type === undefined ? null : <Chip>type {user.type}</Chip>}
        {condition === null ? null : <span className="k-note">{condition}</span>}
      </p>
      <CopyLine label={`user name for ${server}`} text={user.name} />
      <p className="k-fine">{basis}</p>
      <details>
        <summary>
          Create it with{' '}
          {commandsFor(user)
            .map(({ command }) => userCommandNames[command])
            .join(' or ')}
        </summary>
        {commandsFor(user).map(({ command, text }) => (
          <figure key={command} className="k-box user-command">
            <figcaption>
              <span>{userCommandNames[command]}</span>
              <CopyButton text={text} label={`Copy for ${userCommandNames[command]}`} />
            </figcaption>
            <pre>
              <code data-command={command}>{text}</code>
            </pre>
          </figure>
        ))}
      </details>
    </>
  );
}
