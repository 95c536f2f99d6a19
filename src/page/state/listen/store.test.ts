import { deserialize, type Binary } from 'bson';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeDocument, type Document } from '../../../core/bson/document';
import { Secret } from '../../../core/credentials/secret';
import { exportTrace } from '../../../core/trace/exportTrace';
import { exampleUser } from '../../../testing/exampleUser';
import { withPayload } from '../../../testing/listener/recordedLogin';
import { listenScene, recordOf, type ListenScene } from '../../../testing/listener/listenScene';
import { summaryOf } from '../../../testing/listener/summaries';
import { endingOf } from '../../../core/trace/inLog';
import { outcomeOf } from '../selectors/run';
import { stepViews } from '../../../core/trace/stepViews';

let { feed, store, entered, tell }: ListenScene = listenScene();

beforeEach(() => {
  ({ feed, store, entered, tell } = listenScene());
});

const watched = (id: number): Promise<void> => expect.poll(() => store.getState().watched?.id).toBe(id);

describe('the mode Listen', () => {
  it('keeps where the listener is, how it answers, who came and how many were forgotten', () => {
    feed.tell({ type: 'connections', changed: [summaryOf(1), summaryOf(2)], gone: [], forgotten: 0 });
    feed.tell({ type: 'connections', changed: [summaryOf(3)], gone: [1], forgotten: 1 });
    expect(store.getState()).toMatchObject({
      feed: { phase: 'live' },
      listener: { port: 27117 },
      settings: { mode: 'percona' },
      forgotten: 1,
    });
    expect([...store.getState().connections.keys()]).toEqual([2, 3]);
  });

  it('keeps what it heard when the link breaks, and begins anew when the listener is back', () => {
    feed.tell({ type: 'connections', changed: [summaryOf(1)], gone: [], forgotten: 4 });
    feed.lose();
    expect(store.getState().feed?.phase).toBe('lost');
    expect(store.getState().connections.size).toBe(1);
    feed.start();
    expect(store.getState().connections.size).toBe(0);
    expect(store.getState().forgotten).toBe(0);
  });

  it('listens once however often it is opened, and not at all after it was closed', () => {
    store.actions.open();
    expect(feed.opened).toBe(1);
    store.actions.close();
    expect(feed.isOpen).toBe(false);
    expect(store.getState().feed).toBeNull();
    store.actions.open();
    expect(feed.opened).toBe(2);
  });

  it('tells the listener how to answer, and takes it for said at once', () => {
    store.actions.set({ mode: 'atlas', answer: { kind: 'fail', fault: 'throttling' } });
    const settings = { mode: 'atlas', answer: { kind: 'fail', fault: 'throttling' } };
    expect(store.getState().settings).toEqual(settings);
    expect(feed.sent).toEqual([{ type: 'settings', settings }]);
    feed.tell({ type: 'settings', settings: { mode: 'teaching', answer: { kind: 'accept' } } });
    expect(store.getState().settings).toEqual({ mode: 'teaching', answer: { kind: 'accept' } });
  });
});

describe('a chosen connection', () => {
  it('is watched, and looked at as one’s own handshake is', async () => {
    store.actions.choose(7);
    expect(feed.sent).toEqual([{ type: 'watch', id: 7 }]);
    tell(await recordOf(7));
    await watched(7);
    const { log, ran } = store.view.getState();
    expect(outcomeOf(log)).toBe('authenticated');
    expect(ran?.accessKeyId).toBe('AKIAIOSFODNN7EXAMPLE');
    const skipped = stepViews(log).filter(({ status }) => status !== 'done');
    expect(skipped.map(({ step }) => step.id)).toEqual(['resolve', 'connect']);
  });

  it('goes on in the view while it goes on at the listener', async () => {
    const whole = await recordOf(7);
    store.actions.choose(7);
    tell({ ...whole, entries: whole.entries.slice(0, 3) });
    await watched(7);
    expect(endingOf(store.view.getState().log)).toBeNull();
    tell(whole);
    await expect.poll(() => outcomeOf(store.view.getState().log)).toBe('authenticated');
  });

  it('leaves the step that is looked at when another is chosen', async () => {
    store.view.actions.select('string-to-sign');
    store.view.actions.nextStep();
    store.view.actions.previousStep();
    store.actions.choose(7);
    tell(await recordOf(7));
    await watched(7);
    expect(store.view.getState().cursor).toBe('string-to-sign');
  });

  it('is the last of several that were chosen in haste', async () => {
    const records = await Promise.all([1, 2, 3].map((id) => recordOf(id)));
    for (const record of records) {
      store.actions.choose(record.summary.id);
      tell(record);
    }
    await watched(3);
    const [first] = records;
    if (first) tell(first);
    await new Promise((resolve) => setImmediate(resolve));
    expect(store.getState().watched?.id).toBe(3);
  });

  it('is still shown when the listener has forgotten it, and said to be forgotten', async () => {
    store.actions.choose(7);
    tell(await recordOf(7));
    await watched(7);
    feed.tell({ type: 'record', id: 7, record: null });
    await expect.poll(() => store.getState().watched?.forgotten).toBe(true);
    expect(store.getState().watched?.record?.summary.id).toBe(7);
    expect(store.view.getState().log).not.toEqual([]);
  });

  it('that the listener knows nothing of is shown as nothing', async () => {
    store.actions.choose(99);
    feed.tell({ type: 'record', id: 99, record: null });
    await watched(99);
    expect(store.getState().watched).toEqual({ id: 99, record: null, forgotten: true });
    expect(store.view.getState().log).toEqual([]);
  });

  it('is asked for again when the listener is back', () => {
    store.actions.choose(7);
    feed.lose();
    feed.start();
    expect(feed.sent.filter(({ type }) => type === 'watch')).toEqual([
      { type: 'watch', id: 7 },
      { type: 'watch', id: 7 },
    ]);
  });

  it('is left when a listener that was started anew gives its number to another', async () => {
    store.actions.choose(7);
    tell(await recordOf(7));
    await watched(7);
    feed.start();
    tell(await recordOf(7, {}, 1));
    expect(store.getState().chosen).toBeNull();
    await expect.poll(() => store.view.getState().log).toEqual([]);
  });

  it('chosen no longer leaves nothing behind', async () => {
    store.actions.choose(7);
    tell(await recordOf(7, { user: 'assumed-role' }));
    await watched(7);
    expect(store.view.getState().ran?.sessionToken.length).toBeGreaterThan(0);
    store.actions.choose(null);
    await expect.poll(() => store.getState().watched).toBeNull();
    expect(store.view.getState()).toMatchObject({ log: [], ran: null });
    expect(store.view.secrets()).toEqual([]);
    expect(feed.sent.at(-1)).toEqual({ type: 'watch', id: null });
  });

  it('whose signature is checked has the conclusion in its view, until another is chosen', async () => {
    store.actions.choose(7);
    tell(await recordOf(7, { secretAccessKey: 'wrong' }));
    await watched(7);
    await store.actions.checkSignature([new Secret('wrong')]);
    expect(store.view.getState().checked).toMatchObject({ tone: 'bad' });
    expect(JSON.stringify(store.view.getState().checked)).toContain('is not the secret of');
    // Another login on the same connection was not checked.
    tell(await recordOf(7, {}));
    await expect.poll(() => store.view.getState().checked).toBeNull();
    store.actions.choose(8);
    expect(store.view.getState().checked).toBeNull();
  });

  it('that sent its token with what the mechanism does not know is shown with it all the same', async () => {
    const final = (command: Document): Document =>
      withPayload(command, encodeDocument({ ...deserialize((command.payload as Binary).value()), x: 1 }));
    store.actions.choose(7);
    tell(await recordOf(7, { user: 'assumed-role', final }));
    await watched(7);
    expect(store.view.getState().ran?.sessionToken.length).toBeGreaterThan(0);
  });

  it('is exported without the session token that the driver sent', async () => {
    store.actions.choose(7);
    tell(await recordOf(7, { user: 'assumed-role' }));
    await watched(7);
    const token = exampleUser('assumed-role').sessionToken?.reveal() ?? '';
    const { log } = store.view.getState();
    expect(bytesIn(exportTrace(log, [], 0))).toContain(token);
    const trace = exportTrace(log, store.view.secrets(), 0);
    expect(`${trace}${bytesIn(trace)}`).not.toContain(token);
  });
});

/** Everything that stands in a trace as base64, decoded. */
function bytesIn(trace: string): string {
  const found = trace.matchAll(/"base64": "([^"]*)"/gu);
  return [...found].map(([, base64 = '']) => Buffer.from(base64, 'base64').toString('latin1')).join('\n');
}

describe('the token from the terminal', () => {
  it('is handed on and kept nowhere', () => {
    const token = new Secret('the-token');
    store.actions.enterToken(token);
    expect(entered).toEqual([token]);
    expect(JSON.stringify(store.getState())).not.toContain('the-token');
  });

  it('that was right has the feed tried again at once, and one that was not says why', () => {
    feed.lock();
    store.actions.tokenEntered('wrong-token');
    expect(store.getState().feed).toEqual({ phase: 'locked', why: 'wrong-token' });
    expect(feed.retries).toBe(0);
    store.actions.tokenEntered(null);
    expect(feed.retries).toBe(1);
  });

  it('that another tab entered does not disturb a feed that is live', () => {
    store.actions.tokenEntered(null);
    store.actions.tokenEntered('wrong-token');
    expect(feed.retries).toBe(0);
    expect(store.getState().feed).toEqual({ phase: 'live' });
  });
});
