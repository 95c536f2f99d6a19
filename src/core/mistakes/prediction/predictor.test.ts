import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { credentialsOf } from '../../../testing/exampleUser';
import { places, runWith, userIds, type Place } from '../../../testing/lab/scene';
import { emptyInputs, type Inputs } from '../../../page/state/inputs/inputs';
import { labContextOf } from '../../../page/state/selectors/lab';
import { Secret } from '../../credentials/secret';
import { labReport } from '../../findings/labReport';
import { serverModeIds } from '../../mongodbAws/server/modes';
import { obstacleTo } from '../lab/obstacle';
import type { LabSetting } from '../lab/setting';
import { mistakeIds } from '../table/mistakes';

/** Runs, and holds what was stated in advance against what came of it. */
async function expectAsPredicted(change: Partial<Inputs>, place: Place): Promise<void> {
  const log = await runWith(change, place);
  const report = labReport(log);
  const { by, at, check } = report?.predicted ?? {};
  expect(report?.objected).toMatchObject({ by, at, ...(check === undefined ? {} : { check }) });
  expect(report?.held).toBe(true);
}

const clockRows = [-1_000_000, -1440, -16, -15, -14, 14, 15, 16, 1440, 1_000_000];

describe.each(places)('the prediction of a mistake comes true %s', (place) => {
  describe.each(serverModeIds)('at %s', (serverMode) => {
    const rows = userIds.flatMap((id) => {
      const inputs = credentialsOf(id);
      const context = labContextOf({ ...emptyInputs, ...inputs, serverMode });
      return mistakeIds
        .filter((mistake) => obstacleTo(mistake, context) === null)
        .map((mistake) => ({ id, inputs, mistake }));
    });

    it.each(rows)('$mistake, $id', ({ inputs, mistake }) =>
      expectAsPredicted({ ...inputs, serverMode, lab: [{ id: mistake }] }, place),
    );
  });

  it.each(clockRows)('clock by %i minutes', (value) =>
    expectAsPredicted({ ...credentialsOf('iam-user'), lab: [{ id: 'clock', value }] }, place),
  );
});

const setting = fc
  .constantFrom(...mistakeIds)
  .chain((id): fc.Arbitrary<LabSetting> =>
    id === 'clock' ? fc.integer({ min: -40, max: 40 }).map((value) => ({ id, value })) : fc.constant({ id }),
  );

/** Credentials of the example users, and such as a person gets wrong with nothing broken on purpose. */
const credentials = fc.constantFrom<Partial<Inputs>>(
  ...userIds.map(credentialsOf),
  { ...credentialsOf('iam-user'), secretAccessKey: new Secret('wrong+secret') },
  { ...credentialsOf('iam-user'), accessKeyId: 'AKIAUNKNOWNUNKNOWN00' },
  { ...credentialsOf('iam-user'), accessKeyId: 'AKIAIOSFODNN7EXAMPLE ' },
  { ...credentialsOf('iam-user'), accessKeyId: 'AKIA/IOSFODNN7EXAMPLE' },
  { ...credentialsOf('iam-user'), sessionToken: new Secret('left in the environment') },
  { ...credentialsOf('assumed-role'), sessionToken: new Secret('') },
  { ...credentialsOf('assumed-role'), sessionToken: new Secret('another') },
  { ...credentialsOf('assumed-role'), expiration: 1 },
  { ...credentialsOf('iam-user'), expiration: 1 },
);

describe('the prediction of several mistakes at once comes true', () => {
  it.each<[Place, number]>([
    ['in the page', 400],
    ['over TCP', 100],
  ])('%s', (place, numRuns) =>
    fc.assert(
      fc.asyncProperty(
        credentials,
        fc.constantFrom(...serverModeIds),
        // The first is one that can always be applied, so that there is a prediction.
        fc.constantFrom<LabSetting>({ id: 'body' }, { id: 'slow-sts' }, { id: 'clock', value: 3 }),
        fc.uniqueArray(setting, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
        (inputs, serverMode, first, others) =>
          expectAsPredicted({ ...inputs, serverMode, lab: [first, ...others] }, place),
      ),
      { numRuns },
    ),
  );

  it('for every pair of them, as the assumed role at Atlas', async () => {
    const inputs = { ...credentialsOf('assumed-role'), serverMode: 'atlas' } as const;
    for (const [i, a] of mistakeIds.entries()) {
      for (const b of mistakeIds.slice(i + 1)) {
        await expectAsPredicted({ ...inputs, lab: [{ id: a }, { id: b }] }, 'in the page');
      }
    }
  });

  it('and the cause is the reason by which the server refuses, not another with the same code', async () => {
    const lab = [{ id: 'auth-source' }, { id: 'mechanism-disabled' }] as const;
    const report = labReport(await runWith({ ...credentialsOf('iam-user'), lab }, 'in the page'));
    expect(report?.objected?.quote).toMatch(/not enabled/);
    expect(report?.predicted).toMatchObject({ causes: ['mechanism-disabled'], hidden: ['auth-source'] });
  });
});
