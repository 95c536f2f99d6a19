import type { Driver, DriverReaction, ServerMistake } from './driver';
import { filled } from './quotation';
import { drivers } from './roster';

/** How each driver, by its name, meets a mistake of a server, or `authSource=admin`. */
export function reactionsTo(
  mistake: ServerMistake | 'auth-source',
): Readonly<Record<string, DriverReaction>> {
  return Object.fromEntries(
    drivers.map((driver) => [
      driver.name,
      mistake === 'auth-source' ? toOtherSource(driver) : driver.reactions[mistake],
    ]),
  );
}

/** As its newest major reads it in a connection string. */
function toOtherSource({ majors }: Driver): DriverReaction {
  const conduct = Object.values(majors).at(-1)?.uri.otherSource;
  switch (conduct?.kind) {
    case 'refuses':
      return { refuses: true, words: conduct.words && filled(conduct.words, 'admin') };
    case 'accepts':
      return { refuses: false };
    default:
      return null;
  }
}
