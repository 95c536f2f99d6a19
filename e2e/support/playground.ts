import { expect, type Locator, type Page } from 'playwright/test';
import { choose } from './choose';
import { pasteInto } from './pasteInto';

/** What somebody at the page can see and do, by the roles and names that are a contract. */
export class Playground {
  readonly page: Page;
  readonly url: string;
  readonly pasteBox: Locator;
  readonly accessKeyId: Locator;
  readonly secretAccessKey: Locator;
  readonly sessionToken: Locator;
  readonly connectionString: Locator;
  readonly runButton: Locator;
  readonly next: Locator;
  readonly previous: Locator;
  readonly pauseBeforeSend: Locator;
  readonly steps: Locator;
  readonly stage: Locator;
  readonly verdict: Locator;

  constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
    this.pasteBox = page.getByRole('textbox', { name: 'Paste anything' });
    this.accessKeyId = page.getByRole('textbox', { name: 'Access key ID' });
    this.secretAccessKey = page.getByRole('textbox', { name: 'Secret access key' });
    this.sessionToken = page.getByRole('textbox', { name: 'Session token' });
    this.connectionString = page.getByRole('textbox', { name: 'Connection string' });
    this.runButton = page.getByRole('button', { name: 'Run handshake' });
    this.next = page.getByRole('button', { name: 'Next step' });
    this.previous = page.getByRole('button', { name: 'Previous step' });
    this.pauseBeforeSend = page.getByRole('checkbox', { name: 'Pause before send' });
    this.steps = page.getByRole('list', { name: 'Steps' });
    this.stage = page.getByRole('region', { name: 'Stage' });
    this.verdict = page.getByRole('status', { name: 'Verdict' });
  }

  async open(step = ''): Promise<void> {
    await this.page.goto(step === '' ? this.url : `${this.url}#${step}`);
    await this.expectOutcome('example');
    // The tabs come right after the page.
    await expect(this.page.getByRole('tab', { name: 'Annotated' })).toBeVisible();
  }

  /** What is pasted goes to a box: that of the mode that one leaves goes when the other has come. */
  async turnToDiagnose(): Promise<void> {
    await this.page.getByRole('link', { name: 'Diagnose' }).click();
    await expect(this.page.getByRole('heading', { name: 'What do you have?' })).toBeVisible();
  }

  step(id: string): Locator {
    return this.steps.locator(`[data-step="${id}"]`);
  }

  async look(id: string): Promise<void> {
    await this.step(id).getByRole('button').click();
    await expect(this.step(id)).toHaveAttribute('aria-current', 'step');
  }

  /** By the address, as a link does, in the same look: quicker than clicking, where the list is not what is looked at. */
  async jump(id: string): Promise<void> {
    await this.page.evaluate((step) => {
      const [, look] = location.hash.split('/');
      location.hash = look === undefined ? step : `${step}/${look}`;
    }, id);
    await expect(this.stage).toHaveAttribute('data-stage', id);
  }

  async lookAtBytes(): Promise<void> {
    await this.#lookBy('Bytes');
  }

  async lookAnnotated(): Promise<void> {
    await this.#lookBy('Annotated');
  }

  /** The exact text of a named value in the stage. */
  async value(name: string): Promise<string> {
    return (await this.stage.locator(`[data-value="${name}"]`).first().textContent()) ?? '';
  }

  async expectValue(name: string, text: string): Promise<void> {
    await expect.poll(() => this.value(name)).toBe(text);
  }

  async expectValueAt(step: string, name: string, text: string): Promise<void> {
    await this.look(step);
    await this.expectValue(name, text);
  }

  async expectStage(step: string): Promise<void> {
    await expect(this.step(step)).toHaveAttribute('aria-current', 'step');
    await expect(this.stage).toHaveAttribute('data-stage', step);
  }

  example(name: 'IAM user' | 'Assumed role' | 'No database user'): Locator {
    return this.page.getByRole('group', { name: 'Examples' }).getByRole('button', { name });
  }

  /** Pastes as a person does: the text arrives at the box whole. */
  async paste(text: string): Promise<void> {
    await pasteInto(this.pasteBox, text);
  }

  async chooseTarget(name: 'Sandbox' | 'Cluster' | 'Challenge'): Promise<void> {
    await choose(this.page.getByRole('radiogroup', { name: 'Target' }).getByRole('radio', { name }));
  }

  async fillCredentials(id: string, secret: string, token = ''): Promise<void> {
    await this.accessKeyId.fill(id);
    await this.secretAccessKey.fill(secret);
    await this.sessionToken.fill(token);
  }

  async fillChallenge(nonce: string, host: string, date: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Server nonce (base64)' }).fill(nonce);
    await this.page.getByRole('textbox', { name: 'STS host' }).fill(host);
    await this.page.getByRole('textbox', { name: 'Signing date' }).fill(date);
  }

  /** Freezes the clock and fixes both halves of the nonce, so that a run can be repeated. */
  async fix(moment: string, clientNonce: string, sandboxHalf: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Clock and nonce/ }).click();
    await choose(this.page.getByRole('radiogroup', { name: 'Clock' }).getByRole('radio', { name: 'Frozen' }));
    await this.page.getByRole('textbox', { name: 'Frozen at' }).fill(moment);
    await this.page.getByRole('textbox', { name: 'Client nonce' }).fill(clientNonce);
    await this.page.getByRole('textbox', { name: 'Sandbox’s half' }).fill(sandboxHalf);
  }

  async reach(connectionString: string): Promise<void> {
    await this.chooseTarget('Cluster');
    await this.connectionString.fill(connectionString);
    await this.runButton.click();
  }

  async run(): Promise<void> {
    await this.runButton.click();
  }

  async expectOutcome(outcome: string): Promise<void> {
    // The example stands there before the page answers to anybody: what has no focus yet loses a key.
    await expect(this.page.locator('#root')).not.toHaveAttribute('inert');
    await expect(this.verdict).toHaveAttribute('data-outcome', outcome);
  }

  async #lookBy(name: 'Annotated' | 'Bytes'): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
    await expect(this.page.getByRole('tabpanel', { name })).not.toBeEmpty();
  }
}
