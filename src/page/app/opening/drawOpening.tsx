import { renderToString } from 'react-dom/server';
import { Fault } from '../../../core/fault/fault';
import type { SessionPort } from '../../../core/link/sessionPort';
import { outcomeOf } from '../../state/selectors/run';
import { createPage, type Page } from '../createPage';
import { Drawn } from '../Drawn';
import { played, recorded, type Grounds, type Recording } from './grounds';

/** Nobody enters anything before there is a browser. */
const noSession: SessionPort = {
  ask: () => Promise.reject(new Fault('stopped', { problem: 'run' })),
  enter: () => Promise.reject(new Fault('stopped', { problem: 'run' })),
  observe: () => () => undefined,
};

export interface Opening {
  /** What stands in the document's root before any script has run. */
  readonly html: string;
  /** What its run rested on. */
  readonly recording: Recording;
}

/** Of so many runs the quickest is shown: in the first ones it is Node that takes the time, to compile what is run. */
const runs = 8;

/**
 * Makes the run that the page opens with, and draws the page with it: what a browser then shows before it has run a script.
 * @throws TypeError where it cannot be made again to the byte
 */
export async function drawOpening(real: Grounds): Promise<Opening> {
  const made: Recording[] = [];
  for (let run = 0; run < runs; run++) {
    const { grounds, take } = recorded(real);
    await pageOn(grounds);
    made.push(take());
  }
  const recording = made.reduce((best, one) => (took(one) < took(best) ? one : best));
  return { html: await drawAgain(recording), recording };
}

/** Milliseconds. */
function took({ steady }: Recording): number {
  return (steady.at(-1) ?? 0) - (steady[0] ?? 0);
}

/** The same from a recording. */
export async function drawAgain(recording: Recording): Promise<string> {
  const spent: Grounds = {
    clock: { now: () => recording.now, steady: () => Number.NaN },
    random: () => {
      throw new TypeError('The run draws more than when it was recorded');
    },
  };
  const page = await pageOn(played(recording, spent));
  if (outcomeOf(page.store.getState().log) !== 'authenticated')
    throw new TypeError('The recorded run does not end as it did');
  return renderToString(<Drawn page={page} theme="system" onTheme={() => undefined} />);
}

async function pageOn(opening: Grounds): Promise<Page> {
  const page = createPage(opening, opening, {
    session: noSession,
    proxy: 'http://localhost/',
    shared: false,
    dismissal: { read: () => false, write: () => undefined },
    download: () => undefined,
  });
  await page.open();
  return page;
}
