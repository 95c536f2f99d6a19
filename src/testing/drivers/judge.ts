import type { Login } from './run';

/** What is not as it should be in a login, a sentence each; none: it is right. */
export function complaints({ driver, attempt: { expected }, told, answered }: Login): readonly string[] {
  if (answered === null) return ['the driver never sent its signature'];
  if (expected.ok) {
    if (!told.ok) return ['the driver was refused'];
    return [
      ...(told.user === expected.user ? [] : [`the database user is not ${expected.user}`]),
      ...(told.documents.join() === '0,0,0' ? [] : ['the database is not read as an empty one']),
    ];
  }
  if (told.ok) return ['the driver was let in'];
  return [
    ...(answered.code === expected.code ? [] : [`the server did not answer with code ${expected.code}`]),
    ...(!driver.tellsCode || told.code === expected.code
      ? []
      : [`the driver did not tell code ${expected.code}`]),
    ...(told.message.includes(expected.message) ? [] : [`the driver did not say: ${expected.message}`]),
  ];
}
