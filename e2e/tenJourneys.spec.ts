import type { Locator, Page } from 'playwright/test';
import { overflows } from './support/overflows';
import { expect, test } from './support/test';

const app = 'arn:aws:sts::123456789012:assumed-role/app/i-0abc';

interface Scene {
  readonly what: string;
  readonly text: string;
  readonly first: string;
  readonly says: RegExp;
  /** Where the line alone leaves it open: what is answered, and the cause that it leads to. */
  readonly answer?: { readonly button: string; readonly cause: string };
}

/** Error lines alone, as `field.md` has them. */
const scenes: readonly Scene[] = [
  {
    what: 'Atlas passes on 403',
    text: 'bad auth : aws sts call has response 403',
    first: 'reply-sts-403',
    says: /STS/,
    answer: { button: 'No', cause: 'cause-secret' },
  },
  {
    what: 'Atlas passes on 400',
    text: 'bad auth : aws sts call has response 400',
    first: 'reply-sts-400',
    says: /malformed|one too many/,
  },
  {
    what: 'Atlas does not find the user',
    text: `(AtlasError) bad auth : user ${app} is not found`,
    first: 'reply-user-not-found',
    says: /role\/app/,
  },
  {
    what: 'the server’s log does not find the node’s role',
    text: `{"t":{"$date":"2026-11-28T10:15:00.000+00:00"},"s":"I","c":"ACCESS","id":5286307,"ctx":"conn12","msg":"Failed to authenticate","attr":{"client":"10.0.0.7:51234","mechanism":"MONGODB-AWS","user":"","db":"$external","error":"UserNotFound: Could not find user \\"arn:aws:sts::123456789012:assumed-role/node-group/*\\" for db \\"$external\\"","result":11}}`,
    first: 'reply-user-not-found',
    says: /node-group/,
  },
  {
    what: 'the token has expired',
    text: 'api error ExpiredToken: The security token included in the request is expired',
    first: 'sts-expired',
    says: /expired/,
  },
  {
    what: 'the clock is 20 minutes slow',
    text: '<Code>SignatureDoesNotMatch</Code><Message>Signature expired: 20261128T101500Z is now earlier than 20261128T102000Z (20261128T103500Z - 15 min.)</Message>',
    first: 'sts-clock',
    says: /20 minutes/,
  },
  {
    what: 'the scope has another region',
    text: "SignatureDoesNotMatch: Credential should be scoped to a valid region, not 'eu-west-1'.",
    first: 'sts-scope',
    says: /region/,
  },
  {
    what: '.NET lacks its package',
    text: 'System.NotSupportedException: Unable to create an authenticator',
    first: 'package-missing',
    says: /MongoDB\.Driver\.Authentication\.AWS/,
  },
  {
    what: 'the address is not on the access list',
    text: 'SSL alert number 80',
    first: 'network-access-list',
    says: /IP access list/,
  },
  {
    what: 'Node.js lacks a module',
    text: "Optional module '@aws-sdk/credential-providers' not found",
    first: 'package-missing',
    says: /@aws-sdk\/credential-providers/,
  },
];

test.describe('by keyboard alone, at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const { what, text, first, says, answer } of scenes) {
    test(`from the error line alone to the cause in at most three actions: ${what}`, async ({
      page,
      playground,
    }) => {
      let actions = 0;
      const act = async (action: () => Promise<unknown>): Promise<void> => {
        actions += 1;
        await action();
      };
      await playground.open();
      await act(() => page.keyboard.press('/'));
      await expect(page.getByRole('textbox', { name: 'Paste anything' })).toBeFocused();
      await act(() => page.keyboard.insertText(text));
      const finding = page.getByRole('list', { name: 'Findings' }).locator('[data-finding]').first();
      await expect(finding).toHaveAttribute('data-finding', first);
      await expect(finding).toContainText(says);
      await expect(finding).toBeInViewport();
      await expect(page.getByRole('status', { name: 'Verdict' })).toBeInViewport();
      if (answer) {
        const button = page.getByRole('button', { name: answer.button, exact: true });
        await act(() => tabTo(page, button));
        await page.keyboard.press('Enter');
        await expect(page.locator(`[data-finding="${answer.cause}"]`)).toHaveAttribute(
          'data-level',
          'likely',
        );
      }
      expect(actions).toBeLessThanOrEqual(3);
      expect(await overflows(page)).toEqual([]);
    });
  }

  test('keys go from the paste box through the answer to what can be entered, and then to the steps', async ({
    page,
    playground,
  }) => {
    await playground.open();
    await page.keyboard.press('/');
    await page.keyboard.insertText('bad auth : aws sts call has response 403');
    const answer = page.getByRole('button', { name: 'Yes', exact: true });
    await expect(answer).toBeVisible();
    await tabTo(page, answer);
    const order = [
      page.getByRole('button', { name: /^Remove A server’s error/ }),
      page.getByLabel('Secret access key', { exact: true }),
      page.getByRole('list', { name: 'Steps' }).getByRole('button').first(),
    ];
    let above = await topOf(answer);
    for (const next of order) {
      await tabTo(page, next);
      const top = await topOf(next);
      expect(top).toBeGreaterThan(above);
      above = top;
    }
  });
});

/** Goes on by Tab until it has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** From the top of the page. */
async function topOf(target: Locator): Promise<number> {
  return target.evaluate((element) => element.getBoundingClientRect().top + window.scrollY);
}
